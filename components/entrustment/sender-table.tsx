'use client'

import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { Action } from '@/lib/door/result'
import { Fingerprint } from './fingerprint'

type Sender = { fingerprint: string; name: string; addedBy: string; addedAt: Date }

/** The keys that were compared, with who did so. */
export function SenderTable({ senders, remove }: { senders: readonly Sender[]; remove: Action<unknown> }) {
  const t = useTranslations('entrustment.receive')
  return (
    <Table
      caption={t('senders')}
      columns={[
        { key: 'name', header: t('sender'), rowHeader: true, cell: ({ name }) => name },
        { key: 'key', header: t('fingerprint'), cell: ({ fingerprint }) => <Fingerprint value={fingerprint} /> },
        {
          key: 'by',
          header: t('addedBy'),
          cell: ({ addedBy, addedAt }) => (
            <>
              {addedBy} <InstantText at={addedAt} />
            </>
          ),
        },
        {
          key: 'forget',
          header: t('forget'),
          cell: ({ fingerprint, name }) => (
            <ActionButton
              action={remove}
              confirm={{ title: t('forgetAsk', { name }), body: t('forgetBody'), label: t('forgetConfirm') }}
              input={{ fingerprint }}
              size="small"
            >
              {t('forget')}
              <span className="sr-only">{name}</span>
            </ActionButton>
          ),
        },
      ]}
      empty={<EmptyState title={t('noSenders')}>{t('noSendersHelp')}</EmptyState>}
      rowKey={({ fingerprint }) => fingerprint}
      rows={senders}
    />
  )
}
