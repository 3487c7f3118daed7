import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Action } from '@/lib/door/result'
import { batchCan } from '@/lib/notice/model'
import type { BatchView, Offers } from '@/lib/notice/views'
import { BatchFrame } from './batch-frame'
import { type BatchStepActions, BatchSteps } from './batch-steps'
import { FileTable } from './file-table'
import { PostBatchForm } from './post-batch-form'

export type BatchActions = BatchStepActions & { post: Action<unknown> }

type BatchCardProps = { batch: BatchView; may: Offers; actions: BatchActions; today: string }

/** One print run: how far it is, its files, and what can be done with it. */
export function BatchCard({ batch, may, actions, today }: BatchCardProps) {
  const t = useTranslations('notice.batch')
  const { state, running, total, printed, held } = batch.progress
  return (
    <BatchFrame batch={batch} words="notice.batch">
      {!running && (
        <p className="tabular-nums">{t('result', { printed, held, total, waiting: total - printed - held })}</p>
      )}
      {batch.failure && (
        <NotificationBanner title={t('failed')} tone="error">
          {t(`failure.${batch.failure.split('.').at(-1) ?? 'unexpected'}`)}
        </NotificationBanner>
      )}
      {may.print && <BatchSteps actions={actions} batch={batch} words="notice.batch" />}
      {may.print && batchCan('resume', state) && running && (
        <Disclosure summary={t('stuck')}>
          <div className="flex flex-col gap-3">
            <p>{t('stuckHelp')}</p>
            <ActionButton action={actions.resume} input={{ batchId: batch.id }} size="small">
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
      {batch.manifestFileId && printed > 0 && may.download && (
        <div>
          <LinkButton download href={`/api/files/${batch.manifestFileId}`}>
            {t('manifest')}
          </LinkButton>
        </div>
      )}
      {printed > 0 && <p>{t('posted', { posted: batch.posted, printed })}</p>}
      {may.deliver && !running && batch.posted < printed && (
        <PostBatchForm action={actions.post} batchId={batch.id} today={today} />
      )}
    </BatchFrame>
  )
}
