'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionButton } from '@/components/form/action-button'
import type { Action } from '@/lib/door/result'
import { ShownOnce } from './shown-once'

/** A new signing key, shown once. */
export function RenewSecret({ action, id }: { action: Action<{ secret: string }>; id: string }) {
  const t = useTranslations('reminder.webhook')
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <div className="flex flex-col gap-4">
      <p>{t('verify')}</p>
      <ActionButton
        action={action}
        confirm={{ title: t('renewTitle'), body: t('renewBody'), label: t('renew') }}
        input={{ id }}
        onDone={(made) => setSecret(made.secret)}
      >
        {t('renew')}
      </ActionButton>
      {secret && <ShownOnce body={t('secretBody')} label={t('secret')} title={t('renewed')} value={secret} />}
    </div>
  )
}
