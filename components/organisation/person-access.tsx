'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionButton } from '@/components/form/action-button'
import { Flash } from '@/components/ui/flash'
import type { Action } from '@/lib/door/result'
import { IssuedPassword } from './issued-password'

type PersonAccessProps = {
  person: { id: string; name: string; email: string }
  setPassword: Action<{ password: string }>
  revokeSessions: Action<{ sessions: number }>
}

/** A new password, or out everywhere. Both ask first. */
export function PersonAccess({ person, setPassword, revokeSessions }: PersonAccessProps) {
  const t = useTranslations('organisation.people')
  const [password, setShown] = useState<string | null>(null)
  const [ended, setEnded] = useState<number | null>(null)
  const { id, name, email } = person
  return (
    <div className="flex flex-col gap-4">
      <p className="text-std-16N-170">{t('accessHelp')}</p>
      <div className="flex flex-wrap gap-4">
        <ActionButton
          action={setPassword}
          confirm={{ title: t('setPasswordAsk'), body: t('setPasswordBody', { name }), label: t('setPasswordConfirm') }}
          input={{ id }}
          onDone={(answer) => setShown(answer.password)}
          tone="secondary"
        >
          {t('setPassword')}
        </ActionButton>
        <ActionButton
          action={revokeSessions}
          confirm={{ title: t('revokeAsk'), body: t('revokeBody', { name }), label: t('revokeConfirm') }}
          input={{ id }}
          onDone={({ sessions }) => setEnded(sessions)}
          tone="secondary"
        >
          {t('revoke')}
        </ActionButton>
      </div>
      {password && <IssuedPassword email={email} password={password} />}
      <Flash>{ended !== null && t('revoked', { count: ended })}</Flash>
    </div>
  )
}
