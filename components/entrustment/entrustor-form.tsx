'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { FormShell } from '@/components/form/form-shell'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { Action } from '@/lib/door/result'

function Fields() {
  const t = useTranslations('entrustment.form')
  return (
    <>
      <TextField autoComplete="off" help={t('nameHelp')} label={t('name')} name="name" required />
      <TextField autoComplete="off" label={t('address')} name="address" />
      <TextField autoComplete="off" label={t('contactName')} name="contactName" />
      <TextField
        autoComplete="off"
        help={t('contactPhoneHelp')}
        inputMode="tel"
        label={t('contactPhone')}
        name="contactPhone"
        width="medium"
      />
      <TextField autoComplete="off" label={t('contactEmail')} name="contactEmail" type="email" />
      <NumberField help={t('personCountHelp')} label={t('personCount')} name="personCount" unit={t('persons')} />
    </>
  )
}

/** One more client whose data is affected. */
export function AddEntrustorForm({ incidentId, action }: { incidentId: string; action: Action<unknown> }) {
  const t = useTranslations('entrustment.form')
  const form = useActionForm({
    schema: () => import('@/lib/entrustment/schema').then((m) => m.AddEntrustor),
    action,
    draftKey: `incident/${incidentId}/entrustor`,
    clearOnDone: true,
    defaultValues: {
      incidentId,
      name: '',
      address: '',
      contactName: '',
      contactPhone: '',
      contactEmail: '',
      personCount: null,
    },
  })
  return (
    <section aria-label={t('addTitle')} className="flex flex-col gap-4">
      <h3 className="text-std-18B-160">{t('addTitle')}</h3>
      <FormShell form={form}>
        <Fields />
        <SubmitButton>{t('add')}</SubmitButton>
      </FormShell>
    </section>
  )
}

type Entrustor = {
  id: string
  version: number
  name: string
  address: string
  contactName: string
  contactPhone: string
  contactEmail: string
  personCount: number | null
}

type ChangeProps = { entrustor: Entrustor; backTo: string; change: Action<unknown>; remove: Action<unknown> }

/** Name, contact and number of persons of a client; and its removal, while nothing hangs on it. */
export function ChangeEntrustorForm({ entrustor, backTo, change, remove }: ChangeProps) {
  const t = useTranslations('entrustment.form')
  const router = useRouter()
  const { id: entrustorId, ...fields } = entrustor
  const form = useActionForm({
    schema: () => import('@/lib/entrustment/schema').then((m) => m.ChangeEntrustor),
    action: change,
    draftKey: `entrustor/${entrustorId}`,
    defaultValues: { entrustorId, ...fields },
  })
  return (
    <Disclosure summary={t('change')}>
      <div className="flex flex-col gap-6">
        <FormShell form={form}>
          <Fields />
          <SubmitButton>{t('save')}</SubmitButton>
        </FormShell>
        <ActionButton
          action={remove}
          confirm={{ title: t('removeAsk'), body: t('removeBody'), label: t('removeConfirm') }}
          input={{ entrustorId, version: entrustor.version }}
          onDone={() => router.push(backTo)}
          tone="danger"
        >
          {t('remove')}
        </ActionButton>
      </div>
    </Disclosure>
  )
}
