import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { InstantText } from '@/components/ui/date-text'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import type { Tone } from '@/components/ui/tone'
import type { MessageState } from '@/lib/duty/reminders/schema'

type Row = {
  id: string
  channel: string
  to: string
  recipientRole: string | null
  subject: string
  body: string
  state: MessageState
  tries: number
  failure: string | null
  sendAt: Date
  createdAt: Date
  sentAt: Date | null
}

const TONES: Record<MessageState, Tone> = {
  waiting: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'error',
  dropped: 'neutral',
}

const momentOf = ({ state, sendAt, sentAt, createdAt }: Row) =>
  state === 'sent' && sentAt ? sentAt : state === 'waiting' || state === 'sending' ? sendAt : createdAt

/** What was or is to be sent, each with its text. */
export function OutboxTable({ rows, retry }: { rows: readonly Row[]; retry: (id: string) => ReactNode }) {
  const t = useTranslations('reminder.outbox')
  const roles = useTranslations('reminder.role')
  return (
    <Table
      caption={t('table')}
      captionHidden
      columns={[
        {
          key: 'subject',
          header: t('subject'),
          rowHeader: true,
          cell: ({ subject, body }) => (
            <>
              {subject}
              <Disclosure summary={t('body')}>
                <p className="break-words whitespace-pre-wrap">{body}</p>
              </Disclosure>
            </>
          ),
        },
        {
          key: 'to',
          header: t('to'),
          cell: ({ to, recipientRole, channel }) => (
            <>
              <span className="block">{to}</span>
              <span className="block text-solid-gray-700">
                {recipientRole ? roles(recipientRole) : t(`channels.${channel}`)}
              </span>
            </>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          nowrap: true,
          cell: ({ state }) => <StatusBadge tone={TONES[state]}>{t(`states.${state}`)}</StatusBadge>,
        },
        {
          key: 'when',
          header: t('when'),
          cell: (row) => (
            <>
              {t(`at.${row.state}`)}
              <InstantText at={momentOf(row)} />
            </>
          ),
        },
        {
          key: 'why',
          header: t('why'),
          cell: ({ id, state, failure, tries }) =>
            failure && (
              <div className="flex flex-col gap-2">
                <span>
                  {failure} ({t('tries', { tries })})
                </span>
                {state === 'failed' && retry(id)}
              </div>
            ),
        },
      ]}
      empty={<EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={rows}
    />
  )
}
