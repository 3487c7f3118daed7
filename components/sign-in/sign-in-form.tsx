'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NotificationBanner } from '@/components/ui/notification-banner'

export type SignInState = {
  email: string
  missing: readonly ('email' | 'password')[]
  failure?: 'WRONG' | 'TOO_MANY' | 'UNAVAILABLE'
}

type SignInFormProps = { signIn: (before: SignInState, form: FormData) => Promise<SignInState>; to: string }

/** Works without a script too. What was typed as the address stays; a password never does. */
export function SignInForm({ signIn, to }: SignInFormProps) {
  const t = useTranslations('signIn')
  const required = useTranslations('form')('required')
  const [state, act, pending] = useActionState(signIn, { email: '', missing: [] })
  const errorOf = (name: 'email' | 'password') => (state.missing.includes(name) ? required : undefined)
  return (
    <form action={act} className="flex flex-col gap-6" noValidate>
      <input name="to" type="hidden" value={to} />
      {state.failure && (
        <NotificationBanner live title={t('failed')} tone="error">
          {t(state.failure)}
        </NotificationBanner>
      )}
      <Field error={errorOf('email')} label={t('email')}>
        {(control) => (
          <Input
            {...control}
            autoCapitalize="none"
            autoComplete="username"
            defaultValue={state.email}
            key={state.email}
            name="email"
            spellCheck={false}
            type="email"
          />
        )}
      </Field>
      <Field error={errorOf('password')} label={t('password')}>
        {(control) => <Input {...control} autoComplete="current-password" name="password" type="password" />}
      </Field>
      <div>
        <Button pending={pending} pendingLabel={t('pending')} tone="primary" type="submit">
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
