import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'

type Import = {
  id: string
  fileName: string
  state: string
  rowsTotal: number
  rowsStored: number
  by: string
  createdAt: Date
}

const TONES: Record<string, 'info' | 'success' | 'error'> = { importing: 'info', imported: 'success', failed: 'error' }

/** What was taken over of late. */
export function PastHistory({ imports }: { imports: readonly Import[] }) {
  const t = useTranslations('past.history')
  return (
    <Table
      caption={t('title')}
      columns={[
        { key: 'file', header: t('file'), rowHeader: true, cell: ({ fileName }) => fileName },
        {
          key: 'rows',
          header: t('rows'),
          align: 'end',
          nowrap: true,
          cell: ({ rowsStored, rowsTotal }) => t('rowsOf', { stored: rowsStored, total: rowsTotal }),
        },
        {
          key: 'state',
          header: t('state'),
          nowrap: true,
          cell: ({ state }) => <StatusBadge tone={TONES[state] ?? 'neutral'}>{t(`states.${state}`)}</StatusBadge>,
        },
        { key: 'by', header: t('by'), cell: ({ by }) => by },
        { key: 'at', header: t('at'), cell: ({ createdAt }) => <InstantText at={createdAt} /> },
      ]}
      empty={<EmptyState title={t('title')}>{t('empty')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={imports}
    />
  )
}
