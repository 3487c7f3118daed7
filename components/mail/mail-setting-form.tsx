'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import type { SaveMailSetting } from '@/lib/notice/mail/schema'

type MailSettingFormProps = { action: Action<unknown>; setting: SaveMailSetting; domains: string[] }

/** Who sends the mails of an entity, how fast, and who gets them on trial. */
export function MailSettingForm({ action, setting, domains }: MailSettingFormProps) {
  const t = useTranslations('mail.settings')
  const form = useActionForm({
    schema: () => import('@/lib/notice/mail/schema').then((m) => m.SaveMailSetting),
    action,
    defaultValues: setting,
    draftKey: `mail/${setting.entityId}`,
  })
  return (
    <FormShell form={form}>
      <TextField<SaveMailSetting> help={t('fromNameHelp')} label={t('fromName')} name="fromName" required />
      <TextField<SaveMailSetting>
        help={t('fromAddressHelp', { domains: domains.join('、') })}
        label={t('fromAddress')}
        name="fromAddress"
        required
        type="email"
      />
      <TextField<SaveMailSetting> help={t('replyToHelp')} label={t('replyTo')} name="replyTo" type="email" />
      <TextField<SaveMailSetting>
        help={t('bounceAddressHelp')}
        label={t('bounceAddress')}
        name="bounceAddress"
        type="email"
      />
      <NumberField<SaveMailSetting>
        help={t('perMinuteHelp')}
        label={t('perMinute')}
        name="perMinute"
        required
        unit={t('unit')}
      />
      <TextAreaField<SaveMailSetting>
        help={t('trialAddressesHelp')}
        label={t('trialAddresses')}
        name="trialAddresses"
        rows={4}
      />
      <SubmitButton />
    </FormShell>
  )
}
