import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

export type WaitingDocument = {
  id: string
  href: string
  name: string
  /** Of the version to be signed, where it is known. */
  number: number | null
  incident: { slug: string; number: string; title: string; entityName: string }
  requestedAt: Date
  requestedBy: string
  own: boolean
}

/** What waits for a manager's signature, the longest waiting first. */
export function WaitingTable({ rows, total }: { rows: readonly WaitingDocument[]; total: number }) {
  const t = useTranslations('approval')
  return (
    <Table
      caption={t('count', { count: total })}
      columns={[
        {
          key: 'document',
          header: t('document'),
          rowHeader: true,
          cell: ({ href, name, number, incident }) => (
            <>
              <TextLink href={href}>
                {name}
                <span className="sr-only">{`（${incident.number} ${incident.title}）`}</span>
              </TextLink>
              {number !== null && <span className="ml-2 text-solid-gray-700">{t('version', { number })}</span>}
            </>
          ),
        },
        {
          key: 'incident',
          header: t('incident'),
          cell: ({ incident }) => (
            <>
              <TextLink href={`/incidents/${incident.slug}`}>
                {incident.number} {incident.title}
              </TextLink>
              <span className="block text-solid-gray-700">{incident.entityName}</span>
            </>
          ),
        },
        {
          key: 'at',
          header: t('requested'),
          nowrap: true,
          cell: ({ requestedAt }) => <InstantText at={requestedAt} />,
        },
        {
          key: 'by',
          header: t('by'),
          cell: ({ requestedBy, own }) => (
            <span className="flex flex-wrap items-center gap-2">
              {requestedBy}
              {own && <StatusBadge tone="neutral">{t('own')}</StatusBadge>}
            </span>
          ),
        },
      ]}
      empty={
        <EmptyState action={<LinkButton href="/">{t('today')}</LinkButton>} title={t('empty')}>
          {t('emptyHelp')}
        </EmptyState>
      }
      rowKey={({ id }) => id}
      rows={rows}
    />
  )
}
