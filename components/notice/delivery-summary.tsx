import { useTranslations } from 'next-intl'
import { ReachList } from '@/components/delivery/reach-list'
import { ActionButton } from '@/components/form/action-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Action } from '@/lib/door/result'
import { notReached, obstacleToDone } from '@/lib/notice/delivery/model'
import type { DeliveryCounts } from '@/lib/notice/model'

type DeliverySummaryProps = {
  incidentId: string
  counts: DeliveryCounts
  /** Of the duty to notify: whether it is still to be done, done, or not asked by the law. */
  duty: 'open' | 'done' | 'notApplicable' | null
  mayComplete: boolean
  complete: Action<unknown>
}

/** How many people the notice reached, and the declaration that it is done. */
export function DeliverySummary({ incidentId, counts, duty, mayComplete, complete }: DeliverySummaryProps) {
  const t = useTranslations('delivery')
  const { reach, printed, held, inHouse } = counts
  const missed = notReached(reach)
  const obstacle = obstacleToDone(reach, inHouse)
  return (
    <>
      <ReachList paper={{ printed, held }} reach={reach} />
      {duty === 'done' && (
        <NotificationBanner title={t('complete.done')} tone="success">
          {t('complete.doneHelp')}
        </NotificationBanner>
      )}
      {duty === 'open' && obstacle && <p>{t(`obstacle.${obstacle}`)}</p>}
      {duty === 'open' && !obstacle && mayComplete && (
        <ActionButton
          action={complete}
          confirm={{
            title: t('complete.title'),
            body: t(missed > 0 ? 'complete.bodyMissed' : 'complete.body', {
              count: missed,
              substituted: reach.substituted,
              left: reach.left,
            }),
            label: t('complete.label'),
          }}
          input={{ incidentId, notReached: missed }}
          tone="primary"
        >
          {t('complete.button')}
        </ActionButton>
      )}
    </>
  )
}
