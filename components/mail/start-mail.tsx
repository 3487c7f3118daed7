import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import type { Action } from '@/lib/door/result'
import type { MailView } from '@/lib/notice/mail/views'

/** Starts a batch, or says what has to come first. */
export function StartMail({ view, action }: { view: MailView; action: Action<unknown> }) {
  const t = useTranslations('mail.start')
  const obstacle = obstacleOf(view)
  if (obstacle || !view.setting) return <p>{t(obstacle ?? 'waitApproval')}</p>
  const { toMail: count, setting, hasServer, incident } = view
  const trial = !setting.live || !hasServer
  const input = { incidentId: incident.id }
  return (
    <>
      <p>
        {t('body')}
        {!trial && t('duration', { minutes: Math.ceil(count / setting.perMinute) })}
      </p>
      {trial ? (
        <ActionButton action={action} input={input} tone="primary">
          {t('trialButton')}
        </ActionButton>
      ) : (
        <ActionButton
          action={action}
          confirm={{
            title: t('confirmTitle', { count }),
            body: t('confirmBody', { from: setting.from }),
            label: t('confirm'),
          }}
          input={input}
          tone="primary"
        >
          {t('button', { count })}
        </ActionButton>
      )}
    </>
  )
}

const obstacleOf = ({ noticeState, withdrawn, unfinished, toMail }: MailView) => {
  if (noticeState !== 'approved') return 'waitApproval'
  if (withdrawn) return 'withdrawn'
  if (unfinished) return unfinished === 'mail' ? 'unfinishedMail' : 'unfinishedLetter'
  return toMail === 0 ? 'nobody' : null
}
