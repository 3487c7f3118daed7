import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusBadge } from '@/components/ui/status-badge'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Action } from '@/lib/door/result'
import type { NotReachedView } from '@/lib/notice/delivery/views'
import { PersonDecision } from './person-decision'

type NotReachedTableProps = {
  incidentId: string
  people: NotReachedView[]
  personsBase: string
  mayEdit: boolean
  /** null for those who only read */
  actions: Record<'decide' | 'toBereaved', Action<unknown>> | null
}

/** People no notice has reached, masked: why, what was decided, and what can be done. */
export function NotReachedTable({ incidentId, people, personsBase, mayEdit, actions }: NotReachedTableProps) {
  const t = useTranslations('delivery')
  const rowOf = ({ row }: NotReachedView) => (row === null ? t('list.byHand') : String(row))
  return (
    <Table
      caption={t('list.caption')}
      captionHidden
      columns={[
        { key: 'row', header: t('list.row'), align: 'end', nowrap: true, cell: rowOf },
        { key: 'name', header: t('list.name'), rowHeader: true, cell: ({ masked }) => masked.name },
        {
          key: 'address',
          header: t('list.address'),
          cell: ({ masked }) => `${masked.postalCode} ${masked.address}`.trim(),
        },
        ...(people.some(({ client }) => client !== null)
          ? [{ key: 'client', header: t('list.client'), cell: ({ client }: NotReachedView) => client }]
          : []),
        { key: 'why', header: t('list.why'), cell: (person) => <Why person={person} /> },
        { key: 'code', header: t('list.code'), nowrap: true, cell: ({ code }) => code },
        {
          key: 'next',
          header: t('list.next'),
          cell: (person) => (
            <div className="flex flex-col items-start gap-2">
              <StatusBadge tone={person.decision === 'open' ? 'warning' : 'neutral'}>
                {t(`decision.${person.decision}`)}
              </StatusBadge>
              {person.addressee === 'bereaved' && <span>{t('list.bereaved')}</span>}
              {actions && ['returned', 'bounced', 'held'].includes(person.cause) && (
                <Decision decided={person.decision !== 'open'} row={rowOf(person)}>
                  <PersonDecision
                    {...actions}
                    incidentId={incidentId}
                    key={`${person.id}${person.decision}${person.addressee}`}
                    person={person}
                    row={rowOf(person)}
                  />
                </Decision>
              )}
              {mayEdit && (
                <TextLink href={`${personsBase}/${person.id}?from=returns`}>
                  {t(person.cause === 'held' ? 'list.fix' : 'list.edit')}
                  <span className="relative">
                    <span className="sr-only">{t('list.editOne', { row: rowOf(person) })}</span>
                  </span>
                </TextLink>
              )}
            </div>
          ),
        },
      ]}
      empty={<EmptyState title={t('list.noHit')}>{t('list.noHitHelp')}</EmptyState>}
      rowKey={({ id }) => id}
      rows={people}
    />
  )
}

/** What is decided can be decided again; that is folded away. */
function Decision({ decided, row, children }: { decided: boolean; row: string; children: ReactNode }) {
  const t = useTranslations('delivery.list')
  if (!decided) return children
  const unseen = (
    <span className="relative">
      <span className="sr-only">{t('choose', { row })}</span>
    </span>
  )
  return (
    <Disclosure
      summary={
        <>
          {t('again')}
          {unseen}
        </>
      }
    >
      {children}
    </Disclosure>
  )
}

function Why({ person: { cause, reason, held } }: { person: NotReachedView }) {
  const t = useTranslations()
  if (cause === 'returned' && reason && t.has(`notice.returned.why.${reason}`))
    return t(`notice.returned.why.${reason}`)
  if (held.length === 0) return t(`delivery.cause.${cause}`)
  return (
    <ul>
      {held.map(({ kind, field, chars }) => (
        <li key={`${kind}${field}`}>
          {t.has(`notice.held.why.${kind}`)
            ? t(`notice.held.why.${kind}`, { field: t(`notice.held.field.${field}`), chars })
            : t('delivery.cause.held')}
        </li>
      ))}
    </ul>
  )
}
