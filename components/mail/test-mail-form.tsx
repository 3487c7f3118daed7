'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Action } from '@/lib/door/result'
import type { TestMail } from '@/lib/notice/mail/schema'
import type { TestOutcome } from '@/lib/notice/mail/views'

type TestMailFormProps = { action: Action<TestOutcome>; entityId: string; addresses: string[] }

/** One mail to a trial address, and what the server said to it. */
export function TestMailForm({ action, entityId, addresses }: TestMailFormProps) {
  const t = useTranslations('mail.settings')
  const [outcome, setOutcome] = useState<TestOutcome | null>(null)
  const form = useActionForm({
    schema: () => import('@/lib/notice/mail/schema').then((m) => m.TestMail),
    action,
    defaultValues: { entityId, address: addresses[0] ?? '' },
    onDone: setOutcome,
  })
  if (addresses.length === 0) return <p>{t('testNone')}</p>
  return (
    <FormShell form={form} savedMessage={null}>
      <p>{t('testLead')}</p>
      <SelectField<TestMail>
        label={t('testAddress')}
        name="address"
        options={addresses.map((value) => ({ value, label: value }))}
        required
      />
      <SubmitButton tone="secondary">{t('testSubmit')}</SubmitButton>
      {outcome && (
        <NotificationBanner
          live
          title={t(`outcome.${outcome.answer}`, { status: outcome.status })}
          tone={outcome.answer === 'accepted' ? 'success' : outcome.answer === 'outbox' ? 'info' : 'error'}
        />
      )}
    </FormShell>
  )
}
