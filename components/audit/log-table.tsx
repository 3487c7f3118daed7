import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { EventDetails } from './event-details'

export type LogTableRow = {
  seq: number
  at: string
  actorName: string
  actorRole: string
  action: string
  subjectType: string
  subjectId: string
  data: unknown
  /** the same as it was hashed */
  canonicalData: string
  requestId: string
  hash: string
  incident: { slug: string; number: string } | null
}

/** Rows of the log, newest first; what only a verifier needs is folded away. */
export function LogTable({ rows }: { rows: readonly LogTableRow[] }) {
  const t = useTranslations('audit')
  const label = (key: string, fallback: string) => (t.has(key) ? t(key) : fallback)
  return (
    <Table
      caption={t('table')}
      columns={[
        { key: 'seq', header: t('column.seq'), align: 'end', nowrap: true, cell: (row) => row.seq },
        { key: 'at', header: t('column.at'), nowrap: true, cell: (row) => <InstantText at={row.at} /> },
        {
          key: 'who',
          header: t('column.who'),
          cell: (row) => (
            <>
              {row.actorRole === 'system' ? t('system') : row.actorName}
              {row.actorRole !== 'system' && (
                <span className="block text-solid-gray-700">{label(`role.${row.actorRole}`, row.actorRole)}</span>
              )}
            </>
          ),
        },
        {
          key: 'what',
          header: t('column.what'),
          rowHeader: true,
          cell: (row) => label(`actions.${row.action}`, row.action),
        },
        {
          key: 'subject',
          header: t('column.subject'),
          cell: (row) =>
            row.incident ? (
              <TextLink href={`/incidents/${row.incident.slug}`}>{row.incident.slug}</TextLink>
            ) : (
              label(`subject.${row.subjectType}`, t('subject.other'))
            ),
        },
        {
          key: 'data',
          header: t('column.data'),
          cell: (row) => (
            <>
              <EventDetails data={row.data} />
              <Details row={row} />
            </>
          ),
        },
      ]}
      empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      rowKey={(row) => row.seq}
      rows={rows}
    />
  )
}

function Details({ row }: { row: LogTableRow }) {
  const t = useTranslations('audit')
  return (
    <Disclosure summary={t('details')}>
      <dl className="grid min-w-60 gap-x-4 sm:grid-cols-[auto_1fr]">
        {[
          [t('recorded'), row.canonicalData],
          [t('subjectId'), `${row.subjectType} ${row.subjectId}`],
          [t('requestId'), row.requestId],
          [t('hash'), row.hash],
        ].map(([term, detail]) => (
          <div className="contents" key={term}>
            <dt className="text-std-16B-170">{term}</dt>
            <dd className="font-mono break-all">{detail}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
