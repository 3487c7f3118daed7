'use client'

import { useTranslations } from 'next-intl'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useProgress } from '@/components/ui/use-progress'
import type { BatchProgress } from '@/lib/notice/views'
import type { BatchWords } from './batch-words'

type RunningBatchProps = { batchId: string; running: BatchProgress; words: BatchWords }

/** The bar of a batch that the worker is at. Paper counts seconds, mail minutes: the words take what they need. */
export function RunningBatch({ batchId, running, words }: RunningBatchProps) {
  const t = useTranslations(words)
  const { state, printed, held, total, pace } = useProgress(`/api/progress/notices/${batchId}`, running)
  const speed =
    pace && state === 'printing'
      ? t('pace', {
          perSecond: Math.max(1, Math.round(pace.perSecond)),
          seconds: pace.secondsLeft,
          perMinute: Math.max(1, Math.round(pace.perSecond * 60)),
          minutes: Math.max(1, Math.ceil(pace.secondsLeft / 60)),
        })
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
