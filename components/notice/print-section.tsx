import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Action } from '@/lib/door/result'
import { startable } from '@/lib/notice/client-choices'
import type { BatchView, Offers, ToPrint } from '@/lib/notice/views'
import { type BatchActions, BatchCard } from './batch-card'
import { EnvelopeNote } from './envelope-note'
import { StartPrintForm } from './start-print-form'
import { UnknownClients } from './unknown-clients'

type PrintSectionProps = {
  incidentId: string
  toPrint: ToPrint
  batches: BatchView[]
  may: Offers
  actions: BatchActions & { create: Action<unknown> }
  today: string
}

/** Print runs, newest first, and the start of another. */
export function PrintSection({ incidentId, toPrint, batches, may, actions, today }: PrintSectionProps) {
  const t = useTranslations('notice.print')
  const { approved, unfinished, discreet, people, choices } = toPrint
  return (
    <>
      {!approved && <p>{t('waitApproval')}</p>}
      {approved && discreet && <EnvelopeNote />}
      {approved && <UnknownClients choices={choices} />}
      {approved && unfinished === 'mail' && (
        <NotificationBanner title={t('mailFirst')} tone="info">
          {t('mailFirstBody')}
        </NotificationBanner>
      )}
      {approved && !unfinished && (
        <Card title={t('startTitle')}>
          {people === 0 && <p>{t('nobody')}</p>}
          {people > 0 && may.print && (
            <StartPrintForm
              action={actions.create}
              choices={startable(choices)}
              entrusted={choices.some(({ name }) => name !== null)}
              incidentId={incidentId}
              key={startable(choices)[0]?.id}
            />
          )}
        </Card>
      )}
      {batches.map((batch) => (
        <BatchCard actions={actions} batch={batch} key={batch.id} may={may} today={today} />
      ))}
    </>
  )
}
