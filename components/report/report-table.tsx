import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ReportState } from '@/lib/report/model'
import { type AnsweredDuty, DueDates } from './due-dates'
import { type NamedReport, useReportName } from './report-name'
import { ReportStateBadge } from './report-state-badge'

type Row = NamedReport & {
  id: string
  state: ReportState
  superseded: boolean
  duties: AnsweredDuty[]
  versions: readonly { number: number }[]
  filing: { filedAt: Date } | null
}

/** All reports of one incident, in the order they were begun. */
export function ReportTable({ slug, rows, canWrite }: { slug: string; rows: readonly Row[]; canWrite: boolean }) {
  const t = useTranslations('report')
  const name = useReportName()
  return (
    <Table
      caption={t('list.caption')}
      columns={[
        {
          key: 'report',
          header: t('list.report'),
          rowHeader: true,
          cell: (row) => <TextLink href={`/incidents/${slug}/reports/${row.id}`}>{name(row)}</TextLink>,
        },
        {
          key: 'state',
          header: t('list.state'),
          nowrap: true,
          cell: (row) => <ReportStateBadge state={row.state} superseded={row.superseded} />,
        },
        {
          key: 'due',
          header: t('list.due'),
          cell: (row) =>
            row.duties.some(({ dueOn }) => dueOn) ? (
              <DueDates duties={row.duties} settled={row.state === 'filed' || row.superseded} />
            ) : (
              t('list.noDue')
            ),
        },
        {
          key: 'version',
          header: t('list.versions'),
          nowrap: true,
          cell: ({ versions: [last] }) => (last ? t('list.version', { number: last.number }) : t('list.noVersion')),
        },
        {
          key: 'filed',
          header: t('list.filed'),
          nowrap: true,
          cell: ({ filing }) => (filing ? <InstantText at={filing.filedAt} /> : t('list.notFiled')),
        },
      ]}
      empty={<EmptyState title={t('list.empty')}>{t(canWrite ? 'list.emptyHelp' : 'list.emptyReadOnly')}</EmptyState>}
      rowKey={(row) => row.id}
      rows={rows}
    />
  )
}
