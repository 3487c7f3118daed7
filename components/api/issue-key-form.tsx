'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Card } from '@/components/ui/card'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SCOPES } from '@/lib/core/api-scopes'
import type { Action } from '@/lib/door/result'

type Issued = { key: string; name: string }
type Props = { entities: { value: string; label: string }[]; expiresOn: string; action: Action<Issued> }

/** Issues a key and shows it, this once. */
export function IssueKeyForm({ entities, expiresOn, action }: Props) {
  const t = useTranslations('api')
  const [issued, setIssued] = useState<Issued | null>(null)
  const only = entities.length === 1 ? entities.map(({ value }) => value) : []
  const form = useActionForm({
    schema: () => import('@/lib/api/schema').then((m) => m.IssueKey),
    action,
    defaultValues: { name: '', scopes: [], entityIds: only, expiresOn },
    clearOnDone: true,
    onDone: setIssued,
  })
  return (
    <Card title={t('issue.title')}>
      {issued && (
        <NotificationBanner live title={t('issue.done', { name: issued.name })} tone="success">
          <p>{t('issue.once')}</p>
          <code className="mt-2 block rounded-4 bg-solid-gray-50 px-2 py-1 font-mono break-all select-all">
            {issued.key}
          </code>
        </NotificationBanner>
      )}
      <FormShell form={form} savedMessage={null}>
        <TextField help={t('issue.nameHelp')} label={t('name')} name="name" required />
        <CheckboxGroupField
          label={t('scopes')}
          name="scopes"
          options={SCOPES.map((scope) => ({ value: scope, label: t(`scope.${scope.replace(':', '_')}`) }))}
          required
        />
        <CheckboxGroupField label={t('entities')} name="entityIds" options={entities} required />
        <DateField help={t('issue.expiresHelp')} label={t('expires')} name="expiresOn" required />
        <SubmitButton>{t('issue.button')}</SubmitButton>
      </FormShell>
    </Card>
  )
}
