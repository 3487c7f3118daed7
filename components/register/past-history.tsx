import { useTranslations } from 'next-intl'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'

type Import = {
  id: string
  fileName: string
  rowsTotal: number
  rowsStored: number
  by: string
  createdAt: Date
}

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
        { key: 'by', header: t('by'), cell: ({ by }) => by },
        { key: 'at', header: t('at'), cell: ({ createdAt }) => <InstantText at={createdAt} /> },
      ]}
      empty={<EmptyState title={t('title')}>{t('empty')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={imports}
    />
  )
}
