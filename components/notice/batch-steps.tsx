import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import type { Action } from '@/lib/door/result'
import { batchCan } from '@/lib/notice/model'
import type { FramedBatch } from './batch-frame'
import type { BatchWords } from './batch-words'

export type BatchStepActions = Record<'pause' | 'resume' | 'cancel', Action<unknown>>

type BatchStepsProps = {
  batch: Pick<FramedBatch, 'id' | 'progress'>
  words: BatchWords
  actions: BatchStepActions
  /** It goes on by itself once something else is settled. */
  settlesFirst?: boolean
}

/** Pause, go on, end: what a batch offers in its state. */
export function BatchSteps({ batch: { id, progress }, words, actions, settlesFirst = false }: BatchStepsProps) {
  const t = useTranslations(words)
  const { state, running } = progress
  const input = { batchId: id }
  const resumes = batchCan('resume', state) && !running && !settlesFirst
  if (!batchCan('pause', state) && !resumes && !batchCan('cancel', state)) return null
  return (
    <div className="flex flex-wrap gap-3">
      {resumes && (
        <ActionButton action={actions.resume} input={input} tone="primary">
          {t('resume')}
        </ActionButton>
      )}
      {batchCan('pause', state) && (
        <ActionButton action={actions.pause} input={input}>
          {t('pause')}
        </ActionButton>
      )}
      {batchCan('cancel', state) && (
        <ActionButton
          action={actions.cancel}
          confirm={{ title: t('cancelTitle'), body: t('cancelBody'), label: t('cancel') }}
          input={input}
        >
          {t('cancel')}
        </ActionButton>
      )}
    </div>
  )
}
