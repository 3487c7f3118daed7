import { useLocale, useTranslations } from 'next-intl'
import { DateText, InstantText } from '@/components/ui/date-text'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Bilingual } from '@/lib/law/basis'
import type { ReportStanding } from '@/lib/register/model'

export type RegisterRow = {
  slug: string
  number: string
  title: string
  preset: string
  state: 'open' | 'closed'
  awareOn: string
  personCount: number | null
  personCountMax: number | null
  entityName: string
  parties: string[]
  reportable: boolean
  undetermined: boolean
  /** A manager, or an earlier register, answered otherwise than the law was computed to. */
  overridden: boolean
  reason: Bilingual | null
  next: { kind: string; dueOn: string } | null
  preliminary: ReportStanding
  final: ReportStanding
}

type Props = { rows: readonly RegisterRow[]; filtered: boolean; canReport: boolean }

/** Incidents as the register lists them: what, whose, known when, to be reported or why not, and how the reports stand. */
export function RegisterTable({ rows, filtered, canReport }: Props) {
  const t = useTranslations('incident')
  const r = useTranslations('register')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const persons = (row: RegisterRow) =>
    row.personCount?.toLocaleString(locale) ??
    (row.personCountMax === null ? t('list.unknown') : t('list.atMost', { count: row.personCountMax }))
  return (
    <Table
      caption={t('list.title')}
      captionHidden
      columns={[
        {
          key: 'number',
          header: t('list.number'),
          rowHeader: true,
          nowrap: true,
          cell: (row) => <TextLink href={`/incidents/${row.slug}`}>{row.number}</TextLink>,
        },
        {
          key: 'title',
          header: t('field.title'),
          cell: (row) => (
            <>
              {row.title}
              <span className="block text-solid-gray-700">{t(`preset.${row.preset}`)}</span>
            </>
          ),
        },
        { key: 'entity', header: t('field.entity'), cell: (row) => [row.entityName, ...row.parties].join('、') },
        { key: 'aware', header: t('field.awareOn'), nowrap: true, cell: (row) => <DateText date={row.awareOn} /> },
        { key: 'persons', header: t('field.personCount'), align: 'end', cell: persons },
        {
          key: 'answer',
          header: r('answer'),
          cell: (row) => (
            <>
              {row.reportable || row.undetermined ? <ReportStandings row={row} /> : r('reportable.no')}
              {row.reason && (row.overridden || !(row.reportable || row.undetermined)) && (
                <Disclosure summary={r('why')}>{row.reason[locale]}</Disclosure>
              )}
            </>
          ),
        },
        {
          key: 'state',
          header: t('list.state'),
          cell: (row) => (
            <StatusBadge tone={row.state === 'open' ? 'info' : 'neutral'}>{t(`state.${row.state}`)}</StatusBadge>
          ),
        },
      ]}
      empty={
        <EmptyState
          action={
            canReport &&
            !filtered && (
              <LinkButton href="/incidents/new" tone="primary">
                {t('new.title')}
              </LinkButton>
            )
          }
          title={t(filtered ? 'list.noHit' : 'list.empty')}
        >
          {t(filtered ? 'list.noHitHelp' : 'list.emptyHelp')}
        </EmptyState>
      }
      rowKey={(row) => row.slug}
      rows={rows}
    />
  )
}

function ReportStandings({ row: { undetermined, preliminary, final } }: { row: RegisterRow }) {
  const r = useTranslations('register')
  return (
    <>
      {undetermined && <span className="block">{r('reportable.undetermined')}</span>}
      <Standing name={r('preliminary')} standing={preliminary} />
      <Standing name={r('final')} standing={final} />
    </>
  )
}

function Standing({ name, standing: { state, dueOn, doneAt } }: { name: string; standing: ReportStanding }) {
  const r = useTranslations('register.standing')
  if (state === 'none') return null
  return (
    <span className={`block ${state === 'overdue' ? 'text-red-1000' : ''}`}>
      {name} {r(state)} {doneAt ? <InstantText at={doneAt} /> : <DateText date={dueOn} />}
    </span>
  )
}
