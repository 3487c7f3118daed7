import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import type { Action } from '@/lib/door/result'

type LiveSwitchProps = {
  action: Action<unknown>
  entityId: string
  version: number
  live: boolean
  saved: boolean
  hasServer: boolean
}

/** To everybody, or to the trial addresses alone. The step to everybody is asked about. */
export function LiveSwitch({ action, entityId, version, live, saved, hasServer }: LiveSwitchProps) {
  const t = useTranslations('mail.settings')
  const errors = useTranslations('mail.errors')
  if (!saved) return <p>{t('saveFirst')}</p>
  return (
    <>
      <p>{t(live ? 'liveNow' : 'trialNow')}</p>
      {!live && !hasServer && <p>{errors('noServer')}</p>}
      {live ? (
        <ActionButton action={action} input={{ entityId, version, live: false }}>
          {t('goTrial')}
        </ActionButton>
      ) : hasServer ? (
        <ActionButton
          action={action}
          confirm={{ title: t('goLiveTitle'), body: t('goLiveBody'), label: t('goLive') }}
          input={{ entityId, version, live: true }}
        >
          {t('goLive')}
        </ActionButton>
      ) : null}
    </>
  )
}
