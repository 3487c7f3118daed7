import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Tone } from '@/components/ui/tone'
import type { Action } from '@/lib/door/result'
import { batchCan } from '@/lib/notice/model'
import type { BatchView, Offers } from '@/lib/notice/views'
import { FileTable } from './file-table'
import { PostBatchForm } from './post-batch-form'
import { RunningBatch } from './running-batch'

const TONES: Record<BatchView['state'], Tone> = {
  queued: 'info',
  printing: 'info',
  pausing: 'warning',
  paused: 'warning',
  cancelling: 'warning',
  cancelled: 'warning',
  printed: 'success',
  failed: 'error',
}

export type BatchActions = Record<'pause' | 'cancel' | 'resume' | 'post', Action<unknown>>

type BatchCardProps = { batch: BatchView; may: Offers; actions: BatchActions; today: string }

/** One print run: how far it is, its files, and what can be done with it. */
export function BatchCard({ batch, may, actions, today }: BatchCardProps) {
  const t = useTranslations('notice.batch')
  const input = { batchId: batch.id }
  return (
    <Card
      aside={<StatusBadge tone={TONES[batch.state]}>{t(`state.${batch.state}`)}</StatusBadge>}
      heading="h3"
      title={t('title', { ordinal: batch.ordinal, version: batch.versionNumber })}
    >
      <p className="text-solid-gray-700">
        {t('requested')}
        <InstantText at={batch.createdAt} />
      </p>
      {batch.running ? <RunningBatch batchId={batch.id} running={batch} /> : <Result batch={batch} />}
      {batch.failure && (
        <NotificationBanner title={t('failed')} tone="error">
          {t(`failure.${batch.failure.split('.').at(-1) ?? 'unexpected'}`)}
        </NotificationBanner>
      )}
      {may.print && (
        <div className="flex flex-wrap gap-3">
          {batchCan('pause', batch.state) && (
            <ActionButton action={actions.pause} input={input}>
              {t('pause')}
            </ActionButton>
          )}
          {batchCan('resume', batch.state) && !batch.running && (
            <ActionButton action={actions.resume} input={input} tone="primary">
              {t('resume')}
            </ActionButton>
          )}
          {batchCan('cancel', batch.state) && (
            <ActionButton
              action={actions.cancel}
              confirm={{ title: t('cancelTitle'), body: t('cancelBody'), label: t('cancel') }}
              input={input}
            >
              {t('cancel')}
            </ActionButton>
          )}
        </div>
      )}
      {may.print && batchCan('resume', batch.state) && batch.running && (
        <Disclosure summary={t('stuck')}>
          <div className="flex flex-col gap-3">
            <p>{t('stuckHelp')}</p>
            <ActionButton action={actions.resume} input={input} size="small">
              {t('restart')}
            </ActionButton>
          </div>
        </Disclosure>
      )}
      {batch.beyondWindow > 0 && (
        <NotificationBanner title={t('beyondWindow', { count: batch.beyondWindow })} tone="warning">
          <p>{t('beyondWindowHelp')}</p>
        </NotificationBanner>
      )}
      {batch.files.length > 0 && <FileTable files={batch.files} mayDownload={may.download} />}
      {batch.manifestFileId && batch.printed > 0 && may.download && (
        <div>
          <LinkButton download href={`/api/files/${batch.manifestFileId}`}>
            {t('manifest')}
          </LinkButton>
        </div>
      )}
      {batch.printed > 0 && <p>{t('posted', { posted: batch.posted, printed: batch.printed })}</p>}
      {may.deliver && !batch.running && batch.posted < batch.printed && (
        <PostBatchForm action={actions.post} batchId={batch.id} today={today} />
      )}
    </Card>
  )
}

function Result({ batch: { total, printed, held } }: { batch: BatchView }) {
  const t = useTranslations('notice.batch')
  return <p className="tabular-nums">{t('result', { printed, held, total, waiting: total - printed - held })}</p>
}
