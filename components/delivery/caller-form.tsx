'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import type { Action } from '@/lib/door/result'
import { CALLER_FACTS, LOOK_UP_PURPOSES } from '@/lib/notice/delivery/choices'

type CallerFormProps = { incidentId: string; action: Action<{ affected: boolean }> }

/** Is this caller affected? Yes or no, what to say, and then the next one. Nothing typed stays in the browser. */
export function CallerForm({ incidentId, action }: CallerFormProps) {
  const t = useTranslations('delivery.desk')
  const [affected, setAffected] = useState<boolean | null>(null)
  const blank = { incidentId, purpose: '', name: '', fact: '', value: '' } as const
  const form = useActionForm({
    schema: () => import('@/lib/notice/delivery/schema').then((m) => m.LookUpCaller),
    action,
    defaultValues: blank,
    onDone: (answer) => setAffected(answer.affected),
  })
  const next = () => {
    setAffected(null)
    form.methods.reset(blank as never)
  }
  const say = affected ? ['sayYes1', 'sayYes2', 'sayYes3'] : ['sayNo1', 'sayNo2', 'sayNo3']
  return (
    <div className="flex flex-col gap-6">
      <FormShell form={form} savedMessage={null}>
        <RadioField
          inline
          label={t('purpose')}
          name="purpose"
          options={LOOK_UP_PURPOSES.map((value) => ({ value, label: t(`purposeOf.${value}`) }))}
          required
        />
        <TextField autoComplete="off" help={t('nameHelp')} label={t('name')} name="name" required width="medium" />
        <SelectField
          label={t('fact')}
          name="fact"
          options={CALLER_FACTS.map((value) => ({ value, label: t(`factOf.${value}`) }))}
          required
        />
        <TextField autoComplete="off" label={t('value')} name="value" required width="medium" />
        <SubmitButton pendingLabel={t('pending')}>{t('submit')}</SubmitButton>
      </FormShell>
      <div aria-live="assertive">
        {affected !== null && form.saved && (
          <NotificationBanner
            actions={<Button onClick={next}>{t('next')}</Button>}
            heading="h2"
            title={t(affected ? 'yes' : 'no')}
            tone={affected ? 'warning' : 'info'}
          >
            <p className="text-std-16B-170">{t('say')}</p>
            <ul className="list-disc pl-6">
              {[...say, 'sayNever'].map((key) => (
                <li key={key}>{t(key)}</li>
              ))}
            </ul>
          </NotificationBanner>
        )}
      </div>
    </div>
  )
}
