'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import type { ReminderSetting } from '@/lib/organisation/absence-schema'

type Props = {
  action: Action<unknown>
  setting: { language: string; quietFrom: string | null; quietTo: string | null }
}

/** In which language somebody is reminded, and between which hours not. */
export function ReminderSettingForm({ action, setting }: Props) {
  const t = useTranslations('reminder.own')
  const form = useActionForm({
    schema: () => import('@/lib/organisation/absence-schema').then((m) => m.ReminderSetting),
    action,
    defaultValues: {
      language: setting.language === 'en' ? 'en' : 'ja',
      quietFrom: setting.quietFrom ?? '',
      quietTo: setting.quietTo ?? '',
    },
  })
  return (
    <FormShell form={form}>
      <RadioField<ReminderSetting>
        label={t('language')}
        name="language"
        options={(['ja', 'en'] as const).map((value) => ({ value, label: t(value) }))}
        required
      />
      <p>{t('quietHelp')}</p>
      <TextField<ReminderSetting> label={t('quietFrom')} name="quietFrom" type="time" width="short" />
      <TextField<ReminderSetting> label={t('quietTo')} name="quietTo" type="time" width="short" />
      <SubmitButton />
    </FormShell>
  )
}
