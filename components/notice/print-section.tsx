import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { Action } from '@/lib/door/result'
import { isUnfinished } from '@/lib/notice/model'
import type { BatchView, NoticeView, Offers } from '@/lib/notice/views'
import { type BatchActions, BatchCard } from './batch-card'
import { EnvelopeNote } from './envelope-note'
import { StartPrintForm } from './start-print-form'

type PrintSectionProps = {
  incidentId: string
  notice: NoticeView
  batches: BatchView[]
  may: Offers
  actions: BatchActions & { create: Action<unknown> }
  today: string
}

/** Print runs, newest first, and the start of another. */
export function PrintSection({ incidentId, notice, batches, may, actions, today }: PrintSectionProps) {
  const t = useTranslations('notice.print')
  const approved = notice.state === 'approved'
  const ofThisText = batches.filter((batch) => batch.versionNumber === notice.submitted?.number)
  const unfinished = approved && ofThisText.some((batch) => isUnfinished(batch.state))
  return (
    <section aria-labelledby="print" className="flex flex-col gap-4">
      <h2 className="text-std-24B-150" id="print">
        {t('title')}
      </h2>
      {!approved && <p>{t('waitApproval')}</p>}
      {approved && notice.frozen.content.envelope === 'discreet' && <EnvelopeNote />}
      {approved && !unfinished && (
        <Card>
          <p>{notice.toWrite > 0 ? t('lead') : t('nobody')}</p>
          {notice.toWrite > 0 && may.print && (
            <StartPrintForm action={actions.create} incidentId={incidentId} toWrite={notice.toWrite} />
          )}
        </Card>
      )}
      {batches.map((batch) => (
        <BatchCard actions={actions} batch={batch} key={batch.id} may={may} today={today} />
      ))}
    </section>
  )
}
