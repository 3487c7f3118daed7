'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { Action } from '@/lib/door/result'
import type { Part } from '@/lib/incident/schema'

type Party = { entityId: string; part: Part; personCount: number | null; entity: { name: string } }
type Props = { incidentId: string; parties: readonly Party[]; remove: Action<unknown> | null }

/** Who reports jointly, and which companies of the group the incident concerns as well. */
export function PartyTable({ incidentId, parties, remove }: Props) {
  const t = useTranslations('entrustment')
  const format = useFormatter()
  const removal = ({ entityId, entity }: Party) =>
    remove && (
      <ActionButton
        action={remove}
        confirm={{
          title: t('parties.removeAsk', { name: entity.name }),
          body: t('parties.removeBody'),
          label: t('parties.removeConfirm'),
        }}
        input={{ incidentId, entityId }}
        size="small"
      >
        {t('parties.remove')}
        <span className="sr-only">{entity.name}</span>
      </ActionButton>
    )
  return (
    <Table
      caption={t('parties.caption', { count: parties.length })}
      columns={[
        { key: 'entity', header: t('parties.entity'), rowHeader: true, cell: ({ entity }) => entity.name },
        { key: 'part', header: t('parties.part'), cell: ({ part }) => t(`parties.parts.${part}`) },
        {
          key: 'persons',
          header: t('parties.personCount'),
          align: 'end',
          cell: ({ personCount }) => (personCount === null ? t('entrustors.unknown') : format.number(personCount)),
        },
        ...(remove ? [{ key: 'remove', header: t('parties.actions'), cell: removal }] : []),
      ]}
      empty={<EmptyState title={t('parties.empty')}>{t('parties.emptyHelp')}</EmptyState>}
      rowKey={({ entityId }) => entityId}
      rows={parties}
    />
  )
}
