import { useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ReturnedView } from '@/lib/notice/views'

/** Letters that came back. */
export function ReturnedTable({ letters, personsBase }: { letters: ReturnedView[]; personsBase: string }) {
  const t = useTranslations('notice.returned')
  return (
    <Table
      caption={t('caption')}
      columns={[
        {
          key: 'code',
          header: t('code'),
          rowHeader: true,
          nowrap: true,
          cell: ({ code, personId }) => <TextLink href={`${personsBase}/${personId}`}>{code}</TextLink>,
        },
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
