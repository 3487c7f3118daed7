'use client'

import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useProgress } from '@/components/ui/use-progress'
import type { BatchProgress } from '@/lib/notice/views'

/** The bar of a run that the worker is at. */
export function RunningBatch({ batchId, running }: { batchId: string; running: BatchProgress }) {
  const t = useTranslations('notice.batch')
  const { state, printed, held, total, pace } = useProgress(`/api/progress/notices/${batchId}`, running)
  const speed =
    pace && state === 'printing'
      ? t('pace', { perSecond: Math.max(1, Math.round(pace.perSecond)), seconds: pace.secondsLeft })
      : t('queuedHelp')
  return (
    <>
      <ProgressBar
        done={printed + held}
        label={t.has(`running.${state}`) ? t(`running.${state}`) : t('running.printing')}
        status={`${t('progress', { printed, held, total })} ${speed}`}
        total={total}
      />
      <p className="text-solid-gray-700">{t('leave')}</p>
    </>
  )
}
