'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'

/** The reader's own password. Afterwards every session is over, so the next page is the one for signing in. */
export function OwnPasswordForm({ action }: { action: Action<void> }) {
  const t = useTranslations('organisation.account')
  const form = useActionForm({
    schema: () => import('@/lib/organisation/schema').then((m) => m.ChangeOwnPassword),
    action,
    defaultValues: { current: '', next: '', again: '' },
    onDone: () => window.location.assign('/sign-in?after=password'),
  })
  return (
    <FormShell form={form} savedMessage={null}>
      <TextField
        autoComplete="current-password"
        label={t('current')}
        name="current"
        required
        type="password"
        width="medium"
      />
      <TextField
        autoComplete="new-password"
        help={t('nextHelp')}
        label={t('next')}
        name="next"
        required
        type="password"
        width="medium"
      />
      <TextField autoComplete="new-password" label={t('again')} name="again" required type="password" width="medium" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </FormShell>
  )
}
