'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { Action } from '@/lib/door/result'
import type { HandedOut } from '@/lib/notice/verify/model'

type Props = { version: Pick<HandedOut, 'id' | 'number' | 'letters'>; action: Action<unknown> }

/** Takes a version back for good: folded away, with a reason and a mark that it cannot be undone. */
export function WithdrawNotice({ version, action }: Props) {
  const t = useTranslations('verify.withdraw')
  const { id, number, letters } = version
  const form = useActionForm({
    schema: () => import('@/lib/notice/verify/schema').then((m) => m.WithdrawNotice),
    action,
    defaultValues: { versionId: id, reason: '', understood: false },
  })
  return (
    <Disclosure summary={t('open', { number })}>
      <div className="flex flex-col gap-4 py-2">
        <p>{t('lead')}</p>
        <p>{t('warning', { number, letters })}</p>
        <FormShell form={form} savedMessage={null}>
          <TextAreaField help={t('reasonHelp')} label={t('reason')} name="reason" required rows={3} />
          <CheckboxField label={t('understood')} name="understood" />
          <SubmitButton tone="danger">{t('submit')}</SubmitButton>
        </FormShell>
      </div>
    </Disclosure>
  )
}
