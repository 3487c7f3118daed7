import { useTranslations } from 'next-intl'
import { BatchFrame } from '@/components/notice/batch-frame'
import { type BatchStepActions, BatchSteps } from '@/components/notice/batch-steps'
import { DescriptionList } from '@/components/ui/description-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { MailBatchView } from '@/lib/notice/mail/views'

const COUNTS = ['sent', 'bounced', 'waiting', 'deferred', 'unknown', 'held'] as const

type MailBatchCardProps = { batch: MailBatchView; maySend: boolean; actions: BatchStepActions }

/** One batch of mails: how far it is, why it stands still, and what can be done with it. */
export function MailBatchCard({ batch, maySend, actions }: MailBatchCardProps) {
  const t = useTranslations('mail.batch')
  const why = useTranslations('mail.failure')
  const { counts, failure, progress } = batch
  const shown = COUNTS.filter((name) => name === 'sent' || counts[name] > 0)
  return (
    <BatchFrame batch={batch} words="mail.batch">
      {failure && (
        <NotificationBanner
          title={t(progress.running ? 'waits' : 'stood')}
          tone={progress.running ? 'warning' : 'error'}
        >
          <p>{why(why.has(failure) ? failure : 'unexpected')}</p>
        </NotificationBanner>
      )}
      {progress.state === 'printed' && progress.total === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <DescriptionList
          short
          items={shown.map((name) => ({ term: t(name), detail: t('letters', { count: counts[name] }) }))}
        />
      )}
      {maySend && (
        <BatchSteps actions={actions} batch={batch} settlesFirst={failure === 'unknown'} words="mail.batch" />
      )}
    </BatchFrame>
  )
}
