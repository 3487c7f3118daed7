'use client'

import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useProgress } from '@/components/ui/use-progress'
import type { BatchProgress } from '@/lib/notice/views'

/** The bar of a batch that is being sent. */
export function RunningMail({ batchId, running }: { batchId: string; running: BatchProgress }) {
  const t = useTranslations('mail.batch')
  const { state, printed, held, total, pace } = useProgress(`/api/progress/notices/${batchId}`, running)
  const speed =
    pace && state === 'printing'
      ? t('pace', {
          perMinute: Math.max(1, Math.round(pace.perSecond * 60)),
          minutes: Math.max(1, Math.ceil(pace.secondsLeft / 60)),
        })
      : t('queuedHelp')
  return (
    <>
      <ProgressBar
        done={printed + held}
        label={t('running')}
        status={`${t('progress', { sent: printed, total })} ${speed}`}
        total={total}
      />
      <p className="text-solid-gray-700">{t('leave')}</p>
    </>
  )
}
