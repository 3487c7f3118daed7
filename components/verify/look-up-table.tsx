import { useFormatter, useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { Table } from '@/components/ui/table'
import type { LookUps } from '@/lib/notice/verify/model'

const OUTCOMES = ['known', 'unknown', 'mistyped'] as const

/** How often codes were looked up, per day. */
export function LookUpTable({ lookUps }: { lookUps: LookUps[] }) {
  const t = useTranslations('verify.lookups')
  const format = useFormatter()
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={[
        { key: 'day', header: t('day'), rowHeader: true, nowrap: true, cell: ({ day }) => <DateText date={day} /> },
        ...OUTCOMES.map((outcome) => ({
          key: outcome,
          header: t(outcome),
          align: 'end' as const,
          cell: (row: LookUps) => format.number(row[outcome]),
        })),
      ]}
      rowKey={({ day }) => day}
      rows={lookUps}
    />
  )
}
