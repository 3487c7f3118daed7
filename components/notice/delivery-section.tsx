import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { Action } from '@/lib/door/result'
import type { DeliveryView, Offers } from '@/lib/notice/views'
import { DeliverySummary } from './delivery-summary'
import { HeldTable } from './held-table'
import { ReturnedTable } from './returned-table'

type DeliverySectionProps = {
  incidentId: string
  personsBase: string
  returnsHref: string
  /** Where mails that came back are listed. */
  bouncedHref: string
  delivery: DeliveryView
  duty: 'open' | 'done' | 'notApplicable' | null
  may: Offers
  complete: Action<unknown>
}

/** What became of the letters: held, posted, returned, and the end of the notice. */
export function DeliverySection(props: DeliverySectionProps) {
  const { incidentId, personsBase, returnsHref, bouncedHref, delivery, duty, may, complete } = props
  const t = useTranslations()
  const { counts, held, returned } = delivery
  const sent = counts.reach.posted + counts.reach.mailed > 0
  return (
    <>
      {held.length > 0 && (
        <Card title={t('notice.held.title')}>
          <HeldTable held={held} mayEdit={may.editPersons} personsBase={personsBase} total={counts.held} />
        </Card>
      )}
      {(counts.printed > 0 || sent) && (
        <Card title={t('delivery.summary.title')}>
          <DeliverySummary
            complete={complete}
            counts={counts}
            duty={duty}
            incidentId={incidentId}
            mayComplete={may.deliver && may.fulfil}
          />
        </Card>
      )}
      {sent && (
        <Card title={t('notice.returned.title')}>
          <p>{t('delivery.summary.returnsLead')}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href={returnsHref}>{t(`delivery.summary.${may.deliver ? 'record' : 'open'}`)}</LinkButton>
            <LinkButton href={`${returnsHref}/not-reached`}>{t('delivery.nav.notReached')}</LinkButton>
          </div>
          {returned.length > 0 && <ReturnedTable letters={returned} personsBase={personsBase} />}
          {returned.length >= 50 && <p>{t('notice.returned.more', { count: returned.length })}</p>}
          {counts.reach.bounced > 0 && (
            <p>
              {t('notice.returned.bounced', { count: counts.reach.bounced })}{' '}
              <TextLink href={bouncedHref}>{t('notice.returned.toBounced')}</TextLink>
            </p>
          )}
        </Card>
      )}
    </>
  )
}
