import { useTranslations } from 'next-intl'
import { letterCodeColumn } from '@/components/notice/letter-code-column'
import { DateText } from '@/components/ui/date-text'
import { Table } from '@/components/ui/table'
import { bounceReason } from '@/lib/notice/mail/bounce-reason'
import type { BouncedView } from '@/lib/notice/mail/views'

/** Mails that came back, newest first. */
export function BouncedTable({ letters, persons }: { letters: BouncedView[]; persons: string }) {
  const t = useTranslations('mail.bounced')
  return (
    <>
      <Table
        caption={t('caption')}
        captionHidden
        columns={[
          letterCodeColumn(t('code'), persons),
          {
            key: 'row',
            header: t('row'),
            nowrap: true,
            cell: ({ row }) => (row === null ? t('byHand') : t('rowNumber', { row })),
          },
          {
            key: 'on',
            header: t('on'),
            nowrap: true,
            cell: ({ returnedOn }) => <DateText date={returnedOn} />,
          },
          {
            key: 'status',
            header: t('status'),
            cell: ({ mailStatus }) =>
              t('answer', { why: t(`why.${bounceReason(mailStatus)}`), status: mailStatus ?? '—' }),
          },
        ]}
        rowKey={({ code }) => code}
        rows={letters}
      />
      {letters.length >= 50 && <p>{t('more', { count: letters.length })}</p>}
    </>
  )
}
