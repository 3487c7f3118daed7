import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { DescriptionList } from '@/components/ui/description-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Action } from '@/lib/door/result'
import { canComplete, type DeliveryCounts, notReached } from '@/lib/notice/model'

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
  const t = useTranslations('notice.delivery')
  const missed = notReached(counts)
  const people = (count: number) => t('people', { count })
  return (
    <>
      <DescriptionList
        items={[
          { term: t('persons'), detail: people(counts.persons) },
          { term: t('printed'), detail: t('letters', { count: counts.printed }) },
          { term: t('posted'), detail: t('letters', { count: counts.posted }) },
          { term: t('returned'), detail: t('letters', { count: counts.returned }) },
          { term: t('held'), detail: people(counts.held) },
          { term: t('notReached'), detail: people(missed) },
        ]}
      />
      {duty === 'done' && (
        <NotificationBanner title={t('done')} tone="success">
          {t('doneHelp')}
        </NotificationBanner>
      )}
      {duty === 'open' && !canComplete(counts) && <p>{t('notYet')}</p>}
      {duty === 'open' && canComplete(counts) && mayComplete && (
        <ActionButton
          action={complete}
          confirm={{
            title: t('completeTitle'),
            body: t(missed > 0 ? 'completeBodyMissed' : 'completeBody', { count: missed }),
            label: t('completeLabel'),
          }}
          input={{ incidentId, notReached: missed }}
          tone="primary"
        >
          {t('complete')}
        </ActionButton>
      )}
    </>
  )
}
