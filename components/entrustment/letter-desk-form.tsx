'use client'

import { useTranslations } from 'next-intl'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { Action } from '@/lib/door/result'
import type { SaveLetterDesk } from '@/lib/entrustment/schema'
import { LETTER_SENDERS } from '@/lib/notice/choices'

export type LetterDesk = Omit<SaveLetterDesk, 'entrustorId' | 'version'>

type Props = { entrustorId: string; version: number; desk: LetterDesk; action: Action<unknown> }

/** The desk that this client's persons are to call, and who their letters are from. */
export function LetterDeskForm({ entrustorId, version, desk, action }: Props) {
  const t = useTranslations('entrustment.letters')
  const form = useActionForm({
    schema: () => import('@/lib/entrustment/schema').then((m) => m.SaveLetterDesk),
    action,
    draftKey: `entrustor/${entrustorId}/desk`,
    defaultValues: { entrustorId, version, ...desk },
  })
  return (
    <Disclosure summary={t('change')}>
      <FormShell form={form}>
        <TextField autoComplete="off" label={t('deskName')} name="deskName" />
        <TextField autoComplete="off" inputMode="tel" label={t('deskPhone')} name="deskPhone" width="medium" />
        <TextField autoComplete="off" help={t('deskHoursHelp')} label={t('deskHours')} name="deskHours" />
        <TextField autoComplete="off" label={t('deskEmail')} name="deskEmail" type="email" />
        <SelectField
          empty={t('sender.byDuty')}
          help={t('senderHelp')}
          label={t('letterSender')}
          name="letterSender"
          options={LETTER_SENDERS.map((value) => ({ value, label: t(`sender.${value}`) }))}
        />
        <TextField autoComplete="off" label={t('nameEn')} name="nameEn" />
        <TextField autoComplete="off" label={t('deskNameEn')} name="deskNameEn" />
        <TextField autoComplete="off" label={t('deskHoursEn')} name="deskHoursEn" />
        <SubmitButton>{t('save')}</SubmitButton>
      </FormShell>
    </Disclosure>
  )
}
