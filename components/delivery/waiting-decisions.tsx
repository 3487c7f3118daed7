import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { Action } from '@/lib/door/result'
import { choicesFor } from '@/lib/notice/delivery/model'
import type { Waiting } from '@/lib/notice/delivery/views'

type WaitingDecisionsProps = { incidentId: string; waiting: Waiting[]; decide: Action<unknown> | null }

/** Why people were not reached, and one decision for all of the same reason. The usual one comes first. */
export function WaitingDecisions({ incidentId, waiting, decide }: WaitingDecisionsProps) {
  const t = useTranslations('delivery')
  const returned = useTranslations('notice.returned.why')
  const why = (who: string) => (returned.has(who) ? returned(who) : t(`cause.${who === 'held' ? 'held' : 'bounced'}`))
  if (waiting.length === 0) return <EmptyState title={t('waiting.none')}>{t('waiting.noneHelp')}</EmptyState>
  return (
    <>
      <p className="max-w-prose">{t('waiting.lead')}</p>
      <Table
        caption={t('waiting.caption')}
        captionHidden
        columns={[
          { key: 'why', header: t('waiting.why'), rowHeader: true, cell: ({ who }) => why(who) },
          {
            key: 'persons',
            header: t('waiting.persons'),
            align: 'end',
            nowrap: true,
            cell: ({ persons }) => t('count.people', { count: persons }),
          },
          {
            key: 'actions',
            header: t('waiting.actions'),
            cell: ({ who, persons, proposed }) =>
              decide && (
                <div className="flex flex-wrap gap-2">
                  {[proposed, ...choicesFor(who).filter((one) => one !== proposed)].map((decision) => (
                    <ActionButton
                      action={decide}
                      confirm={{
                        title: t('waiting.confirmTitle', { count: persons, decision: t(`decision.${decision}`) }),
                        body: t('waiting.confirmBody', { count: persons, why: why(who) }),
                        label: t(`act.${decision}`),
                      }}
                      input={{ incidentId, who, decision }}
                      key={decision}
                      size="small"
                      tone={decision === proposed ? 'secondary' : 'tertiary'}
                    >
                      {t(`act.${decision}`)}
                    </ActionButton>
                  ))}
                </div>
              ),
          },
        ]}
        rowKey={({ who }) => who}
        rows={waiting}
      />
      {waiting.some(({ who }) => who === 'deceased') && <p>{t('waiting.deceasedHelp')}</p>}
    </>
  )
}
