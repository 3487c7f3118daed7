import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { Card } from '@/components/ui/card'
import { InstantText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Tone } from '@/components/ui/tone'
import type { Action } from '@/lib/door/result'
import type { MailBatchView } from '@/lib/notice/mail/views'
import { batchCan, isRunning } from '@/lib/notice/model'
import { RunningMail } from './running-mail'

const TONES: Record<MailBatchView['state'], Tone> = {
  queued: 'info',
  printing: 'info',
  pausing: 'warning',
  paused: 'warning',
  cancelling: 'warning',
  cancelled: 'warning',
  printed: 'success',
  failed: 'error',
}

const COUNTS = ['sent', 'bounced', 'waiting', 'deferred', 'unknown', 'held'] as const

type MailBatchCardProps = {
  batch: MailBatchView
  maySend: boolean
  actions: Record<'pause' | 'resume' | 'cancel', Action<unknown>>
}

/** One batch of mails: how far it is, why it stands still, and what can be done with it. */
export function MailBatchCard({ batch, maySend, actions }: MailBatchCardProps) {
  const t = useTranslations('mail.batch')
  const why = useTranslations('mail.failure')
  const { state, counts, failure } = batch
  const input = { batchId: batch.id }
  const shown = COUNTS.filter((name) => name === 'sent' || counts[name] > 0)
  return (
    <Card
      aside={<StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>}
      title={t('title', { ordinal: batch.ordinal, version: batch.versionNumber })}
    >
      <p className="text-solid-gray-700">
        {t('requested')}
        <InstantText at={batch.createdAt} />
      </p>
      {isRunning(state) && <RunningMail batchId={batch.id} running={batch.progress} />}
      {failure && (
        <NotificationBanner
          title={t(isRunning(state) ? 'waits' : 'stood')}
          tone={isRunning(state) ? 'warning' : 'error'}
        >
          <p>{why(why.has(failure) ? failure : 'unexpected')}</p>
        </NotificationBanner>
      )}
      {state === 'printed' && batch.total === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <DescriptionList
          items={shown.map((name) => ({ term: t(name), detail: t('letters', { count: counts[name] }) }))}
        />
      )}
      {maySend && (
        <div className="flex flex-wrap gap-3">
          {batchCan('pause', state) && (
            <ActionButton action={actions.pause} input={input}>
              {t('pause')}
            </ActionButton>
          )}
          {batchCan('resume', state) && !isRunning(state) && failure !== 'unknown' && (
            <ActionButton action={actions.resume} input={input} tone="primary">
              {t('resume')}
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
      )}
    </Card>
  )
}
