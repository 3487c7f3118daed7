import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Tone } from '@/components/ui/tone'
import type { BatchProgress } from '@/lib/notice/views'
import type { BatchWords } from './batch-words'
import { RunningBatch } from './running-batch'

type BatchState = BatchProgress['state']

export type FramedBatch = {
  id: string
  ordinal: number
  versionNumber: number
  client: string | null
  createdAt: Date
  progress: BatchProgress
}

const TONES: Record<BatchState, Tone> = {
  queued: 'info',
  printing: 'info',
  pausing: 'warning',
  paused: 'warning',
  cancelling: 'warning',
  cancelled: 'warning',
  printed: 'success',
  failed: 'error',
}

type BatchFrameProps = {
  batch: FramedBatch
  words: BatchWords
  /** What is its channel's own: why it stands still, what came of it, what can be done. */
  children: ReactNode
}

/** A batch of letters or mails: which one it is, its state, and its bar while it is worked off. */
export function BatchFrame({
  batch: { id, ordinal, versionNumber, client, createdAt, progress },
  words,
  children,
}: BatchFrameProps) {
  const t = useTranslations(words)
  const ofClient = useTranslations('notice.client')
  return (
    <Card
      aside={<StatusBadge tone={TONES[progress.state]}>{t(`state.${progress.state}`)}</StatusBadge>}
      title={t('title', { ordinal, version: versionNumber })}
    >
      <p className="text-solid-gray-700">
        {t('requested')}
        <InstantText at={createdAt} />
      </p>
      {client && <p className="font-700">{ofClient('of', { client })}</p>}
      {progress.running && <RunningBatch batchId={id} running={progress} words={words} />}
      {children}
    </Card>
  )
}
