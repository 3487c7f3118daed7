import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Action } from '@/lib/door/result'
import type { DeliveryView, Offers } from '@/lib/notice/views'
import { DeliverySummary } from './delivery-summary'
import { HeldTable } from './held-table'
import { ReturnLetterForm } from './return-letter-form'
import { ReturnedTable } from './returned-table'

type DeliverySectionProps = {
  incidentId: string
  personsBase: string
  delivery: DeliveryView
  duty: 'open' | 'done' | 'notApplicable' | null
  may: Offers
  actions: Record<'giveBack' | 'complete', Action<unknown>>
  today: string
}

/** What became of the letters: held, posted, returned, and the end of the notice. */
export function DeliverySection({
  incidentId,
  personsBase,
  delivery,
  duty,
  may,
  actions,
  today,
}: DeliverySectionProps) {
  const t = useTranslations('notice')
  const { counts, held, returned } = delivery
  return (
    <>
      {held.length > 0 && (
        <Card title={t('held.title')}>
          <HeldTable held={held} mayEdit={may.editPersons} personsBase={personsBase} total={counts.held} />
        </Card>
      )}
      {counts.printed > 0 && (
        <Card title={t('delivery.title')}>
          <DeliverySummary
            complete={actions.complete}
            counts={counts}
            duty={duty}
            incidentId={incidentId}
            mayComplete={may.deliver && may.fulfil}
          />
        </Card>
      )}
      {counts.posted > 0 && (
        <Card title={t('returned.title')}>
          {may.deliver && (
            <>
              <p>{t('returned.lead')}</p>
              <ReturnLetterForm action={actions.giveBack} incidentId={incidentId} today={today} />
            </>
          )}
          {returned.length > 0 && <ReturnedTable letters={returned} personsBase={personsBase} />}
        </Card>
      )}
    </>
  )
}
