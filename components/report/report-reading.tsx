import { useLocale, useTranslations } from 'next-intl'
import { ItemStateBadge } from '@/components/incident/item-state-badge'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import type { Bilingual } from '@/lib/law/basis'
import type { FrozenSection, ReportContent } from '@/lib/report/schema'
import { FieldAnswer } from './field-answer'

type Props = {
  content: ReportContent
  /** Where the facts are edited; none for a frozen version. */
  editAt?: string
}

/** The report item by item, as it will be printed. The legal words stay Japanese; English stands beside them as an aid. */
export function ReportReading({ content, editAt }: Props) {
  const t = useTranslations('report.content')
  return (
    <div className="flex flex-col gap-8">
      {content.sections.map((section) => (
        <Section editAt={editAt} key={section.item} section={section} />
      ))}
      {content.unknownReason && (
        <section className="flex flex-col gap-2">
          <h3 className="text-std-18B-160">
            {t(content.kind === 'withdrawal' ? 'withdrawalReason' : 'unknownReason')}
          </h3>
          <p className="whitespace-pre-wrap" lang="ja">
            {content.unknownReason}
          </p>
        </section>
      )}
    </div>
  )
}

function Section({ section, editAt }: { section: FrozenSection; editAt?: string }) {
  const t = useTranslations('report.content')
  const { item, title, state, fields } = section
  return (
    <section aria-labelledby={`content-${item}`} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="min-w-0 text-std-18B-160" id={`content-${item}`}>
          {item > 0 && `${item}. `}
          <Words words={title} />
        </h3>
        <span className="flex flex-wrap items-center gap-3">
          {item > 0 && <ItemStateBadge state={state} />}
          {item > 0 && editAt && (
            <TextLink href={item === 2 ? `${editAt}/data` : `${editAt}/facts#item-${item}`}>
              {t('editShort')}
              <span className="sr-only">{`（${item}. ${title.ja}）`}</span>
            </TextLink>
          )}
        </span>
      </div>
      <DescriptionList
        items={fields.map((field) => ({
          key: field.id,
          term: <Words words={field.label} />,
          detail: <FieldAnswer field={field} state={state} />,
        }))}
      />
    </section>
  )
}

function Words({ words }: { words: Bilingual }) {
  const aid = useLocale() === 'en'
  return (
    <>
      <span lang="ja">{words.ja}</span>
      {aid && <span className="block font-normal text-solid-gray-700">{words.en}</span>}
    </>
  )
}
