import { useLocale, useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LedgerCell, LedgerColumn, LedgerSection } from '@/lib/report/ledger'
import { FieldAnswer } from './field-answer'
import { useReportName } from './report-name'
import { ReportStateBadge } from './report-state-badge'

type ColumnsProps = { slug: string; columns: readonly Omit<LedgerColumn, 'content'>[] }

/** The reports that stand side by side, with the way to each. */
export function LedgerColumns({ slug, columns }: ColumnsProps) {
  const t = useTranslations('report.list')
  const name = useReportName()
  return (
    <ol className="list-decimal pl-6">
      {columns.map((column) => (
        <li key={column.reportId}>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <TextLink href={`/incidents/${slug}/reports/${column.reportId}`}>{name(column)}</TextLink>
            <ReportStateBadge state={column.state} superseded={false} />
            {column.filedAt ? <InstantText at={column.filedAt} /> : <span>{t('notFiled')}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** One item of the form, a column per report. What differs from the report before is marked, in words too. */
export function LedgerTable({ section, columns }: { section: LedgerSection; columns: ColumnsProps['columns'] }) {
  const t = useTranslations('report.ledger')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const name = useReportName()
  return (
    <Table
      caption={`${section.item > 0 ? `${section.item}. ` : ''}${section.title[locale]}`}
      columns={[
        { key: 'field', header: t('field'), rowHeader: true, cell: ({ label }) => label[locale] },
        ...columns.map((column, i) => ({
          key: column.reportId,
          header: name(column),
          cell: ({ cells }: LedgerSection['rows'][number]) => <Cell cell={cells[i]} />,
        })),
      ]}
      rowKey={({ id }) => id}
      rows={section.rows}
    />
  )
}

function Cell({ cell }: { cell: LedgerCell | undefined }) {
  const t = useTranslations('report.ledger')
  if (!cell?.field || !cell.state) return <span className="text-solid-gray-700">{t('absent')}</span>
  const answer = cell.pieces ? (
    <span className="whitespace-pre-wrap" lang="ja">
      {cell.pieces.map(({ kind, text }, i) =>
        kind === 'same' ? (
          text
        ) : kind === 'added' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
          <ins className="bg-green-50" key={i}>
            {text}
          </ins>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
          <del className="bg-red-50" key={i}>
            {text}
          </del>
        ),
      )}
    </span>
  ) : (
    <FieldAnswer field={cell.field} state={cell.state} />
  )
  if (!cell.changed) return answer
  return (
    <div className="border-l-4 border-warning-yellow-2 pl-2">
      <strong className="block text-dns-14B-130">{t('changed')}</strong>
      {answer}
    </div>
  )
}
