import { useLocale, useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import type { SheetRow } from '@/lib/report/sheet/schema'
import { CopyButton } from './copy-button'
import { type EntryActions, EntryControls } from './entry-controls'
import { RowWarnings } from './row-warnings'

export type Entry = { fieldId: string; typedValue: string | null; enteredBy: string; enteredAt: Date }

type Props = {
  rows: readonly SheetRow[]
  entries: readonly Entry[]
  versionId: string
  filed: boolean
  /** none for those who only look */
  actions: EntryActions | null
}

/** Every field of the form in its order, under the headings of the form. */
export function SheetRows({ rows, ...rest }: Props) {
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const groups = [...new Set(rows.map(({ group }) => group.ja))]
  return groups.map((group, place) => {
    const own = rows.filter((row) => row.group.ja === group)
    return (
      <section aria-labelledby={`group-${place}`} className="flex flex-col" key={group}>
        <h2 className="border-b-2 border-solid-gray-600 pb-1 text-std-20B-150" id={`group-${place}`}>
          <span lang="ja">{group}</span>
          {locale === 'en' && <span className="block text-std-16N-170 text-solid-gray-700">{own[0]?.group.en}</span>}
        </h2>
        <ol>
          {own.map((row) => (
            <Row key={row.id} row={row} {...rest} />
          ))}
        </ol>
      </section>
    )
  })
}

/** What takes the focus scrolls clear of the progress bar above. */
function Row({ row, entries, versionId, filed, actions }: Omit<Props, 'rows'> & { row: SheetRow }) {
  const t = useTranslations('sheet')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const entry = entries.find(({ fieldId }) => fieldId === row.id)
  const { id, label, value, empty, characters, limit, note, proposal } = row
  const name = label[locale]
  return (
    <li
      className="grid gap-x-6 gap-y-2 border-b border-solid-gray-420 py-4 md:grid-cols-[14rem_minmax(0,1fr)] print:break-inside-avoid [&_:is(a,button,input,summary,textarea)]:scroll-mt-32"
      id={`row-${id}`}
    >
      <h3 className="text-std-16B-170">
        <span lang="ja">{label.ja}</span>
        {locale === 'en' && <span className="block font-normal text-solid-gray-700">{label.en}</span>}
      </h3>
      <div className="flex min-w-0 flex-col gap-2">
        {value === '' ? (
          <p className="text-solid-gray-700">{t(`empty.${empty ?? 'unanswered'}`)}</p>
        ) : (
          <>
            <p className="rounded-8 bg-solid-gray-50 px-3 py-2 break-words whitespace-pre-wrap" lang="ja">
              {value}
            </p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <CopyButton name={name} text={value} />
              <span className="text-solid-gray-700 tabular-nums">
                {limit.max === null
                  ? t('characters', { count: characters })
                  : t('charactersOf', { count: characters, max: limit.max })}
                {!limit.confirmed && <span className="print:hidden"> {t('limitUnknown')}</span>}
              </span>
            </div>
          </>
        )}
        {note && <p className="text-solid-gray-700">{note[locale]}</p>}
        <RowWarnings name={name} proposal={proposal} warnings={row.warnings} />
        {entry && (
          <p className="text-std-16N-170">
            {t(entry.typedValue === null ? 'entered' : 'enteredOtherwise', { name: entry.enteredBy })}{' '}
            <InstantText at={entry.enteredAt} />
            {entry.typedValue !== null && (
              <span
                className="mt-1 block border-l-4 border-warning-yellow-2 pl-3 break-words whitespace-pre-wrap"
                lang="ja"
              >
                {entry.typedValue}
              </span>
            )}
          </p>
        )}
        {actions && (value !== '' || empty !== 'notAsked') && (
          <EntryControls
            actions={actions}
            entered={entry !== undefined}
            fieldId={id}
            filed={filed}
            name={name}
            proposal={proposal}
            tickable={value !== ''}
            typedValue={entry?.typedValue ?? null}
            value={value}
            versionId={versionId}
          />
        )}
      </div>
    </li>
  )
}
