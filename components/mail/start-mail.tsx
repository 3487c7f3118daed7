import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { UnknownClients } from '@/components/notice/unknown-clients'
import type { Action } from '@/lib/door/result'
import { type ClientChoice, startable } from '@/lib/notice/client-choices'
import type { MailView } from '@/lib/notice/mail/views'

type Props = { view: MailView; action: Action<unknown> }

/** Starts a batch, or says what has to come first; where data was entrusted, a batch for each client's persons. */
export function StartMail({ view, action }: Props) {
  const t = useTranslations('mail.start')
  const client = useTranslations('notice.client')
  const obstacle = obstacleOf(view)
  const { choices } = view
  const known = view.noticeState === 'approved' ? <UnknownClients choices={choices} /> : null
  if (obstacle || !view.setting)
    return (
      <>
        {known}
        <p>{t(obstacle ?? 'waitApproval')}</p>
      </>
    )
  const named = choices.some(({ name }) => name !== null)
  return (
    <>
      {known}
      {startable(choices).map((choice) => (
        <div className="flex flex-col gap-3" key={choice.id}>
          {named && <h3 className="text-std-18B-160">{choice.name ?? client('none')}</h3>}
          <StartOne action={action} choice={choice} view={view} />
        </div>
      ))}
    </>
  )
}

function StartOne({ view, action, choice }: Props & { choice: ClientChoice }) {
  const t = useTranslations('mail.start')
  const { setting, hasServer, incident } = view
  if (!setting) return null
  const { people: count, id: entrustorId } = choice
  const trial = !setting.live || !hasServer
  const input = { incidentId: incident.id, entrustorId }
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

const obstacleOf = ({ noticeState, withdrawn, unfinished, choices }: MailView) => {
  if (noticeState !== 'approved') return 'waitApproval'
  if (withdrawn) return 'withdrawn'
  if (unfinished) return unfinished === 'mail' ? 'unfinishedMail' : 'unfinishedLetter'
  return startable(choices).length === 0 ? 'nobody' : null
}
