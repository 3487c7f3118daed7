import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'

type Received = {
  id: string
  senderName: string
  senderNumber: string
  arrivedAt: Date
  entity: { name: string }
  incident: { slug: string; number: string; title: string } | null
}

/** The notices that came in lately, those whose key has to be compared first. */
export function ReceivedTable({ notices }: { notices: readonly Received[] }) {
  const t = useTranslations('entrustment.receive')
  return (
    <Table
      caption={t('latest')}
      columns={[
        {
          key: 'sender',
          header: t('sender'),
          rowHeader: true,
          cell: ({ id, senderName }) => <TextLink href={`/incidents/receive/${id}`}>{senderName}</TextLink>,
        },
        { key: 'number', header: t('senderNumber'), nowrap: true, cell: ({ senderNumber }) => senderNumber },
        { key: 'entity', header: t('entity'), cell: ({ entity }) => entity.name },
        { key: 'arrived', header: t('arrived'), cell: ({ arrivedAt }) => <InstantText at={arrivedAt} /> },
        {
          key: 'incident',
          header: t('incident'),
          cell: ({ incident }) =>
            incident ? (
              <TextLink href={`/incidents/${incident.slug}`}>
                {incident.number} {incident.title}
              </TextLink>
            ) : (
              <StatusBadge tone="warning">{t('waiting')}</StatusBadge>
            ),
        },
      ]}
      empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={notices}
    />
  )
}
