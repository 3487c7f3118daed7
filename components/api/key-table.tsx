'use client'

import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { InstantText } from '@/components/ui/date-text'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import type { Action } from '@/lib/door/result'

export type KeyRow = {
  id: string
  name: string
  prefix: string
  scopes: string[]
  entities: string[]
  state: 'inForce' | 'expired' | 'revoked'
  expiresAt: Date
  lastUsedAt: Date | null
  issuedBy: string
}

const TONE = { inForce: 'success', expired: 'neutral', revoked: 'neutral' } as const

/** Keys of other systems: what each may do, until when, when it was used last, and the way to end it. */
export function KeyTable({ rows, revoke }: { rows: readonly KeyRow[]; revoke: Action<unknown> }) {
  const t = useTranslations('api')
  return (
    <Table
      caption={t('caption')}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: ({ name, prefix }) => (
            <>
              {name}
              <code className="block font-mono text-solid-gray-700">{prefix}…</code>
            </>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          cell: ({ state }) => <StatusBadge tone={TONE[state]}>{t(`states.${state}`)}</StatusBadge>,
        },
        {
          key: 'scopes',
          header: t('scopes'),
          cell: ({ scopes, entities }) => (
            <>
              {scopes.map((scope) => t(`scope.${scope.replace(':', '_')}`)).join('、')}
              <span className="block text-solid-gray-700">{entities.join('、')}</span>
            </>
          ),
        },
        { key: 'expires', header: t('expires'), nowrap: true, cell: ({ expiresAt }) => <InstantText at={expiresAt} /> },
        {
          key: 'used',
          header: t('lastUsed'),
          nowrap: true,
          cell: ({ lastUsedAt }) => (lastUsedAt ? <InstantText at={lastUsedAt} /> : t('never')),
        },
        { key: 'by', header: t('issuedBy'), cell: ({ issuedBy }) => issuedBy },
        {
          key: 'end',
          header: t('action'),
          cell: ({ id, name, state }) =>
            state === 'inForce' && (
              <ActionButton
                action={revoke}
                confirm={{ title: t('revoke.title', { name }), body: t('revoke.body'), label: t('revoke.button') }}
                input={{ keyId: id }}
                size="small"
              >
                {t('revoke.button')}
              </ActionButton>
            ),
        },
      ]}
      empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={rows}
    />
  )
}
