import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { Table } from '@/components/ui/table'
import type { ReturnedView } from '@/lib/notice/views'
import { letterCodeColumn } from './letter-code-column'

/** Letters on paper that came back. */
export function ReturnedTable({ letters, personsBase }: { letters: ReturnedView[]; personsBase: string }) {
  const t = useTranslations('notice.returned')
  return (
    <Table
      caption={t('caption')}
      columns={[
        letterCodeColumn(t('code'), personsBase),
        {
          key: 'date',
          header: t('returnedOn'),
          nowrap: true,
          cell: ({ returnedOn }) => <DateText date={returnedOn} />,
        },
        {
          key: 'reason',
          header: t('reason'),
          cell: ({ reason }) => (reason && t.has(`why.${reason}`) ? t(`why.${reason}`) : reason),
        },
      ]}
      rowKey={({ code }) => code}
      rows={letters}
    />
  )
}
