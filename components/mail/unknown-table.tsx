import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { letterCodeColumn } from '@/components/notice/letter-code-column'
import { InstantText } from '@/components/ui/date-text'
import { Table } from '@/components/ui/table'
import type { Action } from '@/lib/door/result'
import type { UnknownView } from '@/lib/notice/mail/views'

type UnknownTableProps = { letters: UnknownView[]; persons: string; settle: Action<unknown> | null }

/** Mails nobody has an answer about. Somebody looks into the server's log and says what they found. */
export function UnknownTable({ letters, persons, settle }: UnknownTableProps) {
  const t = useTranslations('mail.unknown')
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={[
        letterCodeColumn(t('code'), persons),
        { key: 'at', header: t('at'), cell: ({ sentAt }) => sentAt && <InstantText at={sentAt} /> },
        ...(settle
          ? [
              {
                key: 'decide',
                header: t('decide'),
                cell: ({ id }: UnknownView) => (
                  <div className="flex flex-wrap gap-2">
                    <ActionButton action={settle} input={{ letterId: id, outcome: 'sent' }} size="small">
                      {t('sent')}
                    </ActionButton>
                    <ActionButton
                      action={settle}
                      confirm={{ title: t('againTitle'), body: t('againBody'), label: t('again') }}
                      input={{ letterId: id, outcome: 'again' }}
                      size="small"
                    >
                      {t('again')}
                    </ActionButton>
                  </div>
                ),
              },
            ]
          : []),
      ]}
      rowKey={({ id }) => id}
      rows={letters}
    />
  )
}
