'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { DateField, DateTimeField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import type { Option } from '@/components/ui/select'
import type { Action } from '@/lib/door/result'
import { afterReceiving } from './after-receiving'
import { NoticeFileField } from './notice-file-field'

type Props = {
  entities: readonly Option[]
  /** Now, in Japan, as a date-and-time field takes it. */
  latest: string
  action: Action<{ receivedId: string; slug: string | null; followUp: boolean }>
}

/** Takes in an entrustee's signed file, and goes on to its incident or to the comparison of its key. */
export function ReceiveForm({ entities, latest, action }: Props) {
  const t = useTranslations('entrustment.receive')
  const router = useRouter()
  const only = entities.length === 1 ? entities[0]?.value : undefined
  const form = useActionForm({
    schema: () => import('@/lib/entrustment/schema').then((m) => m.ReceiveNotice),
    action,
    defaultValues: { entityId: only ?? '', arrivedAt: '', ownAwareOn: '', file: '' },
    onDone: (received) => router.push(afterReceiving(received)),
  })
  return (
    <FormShell form={form} savedMessage={null}>
      <NoticeFileField />
      <SelectField label={t('entity')} name="entityId" options={entities} required />
      <DateTimeField help={t('arrivedAtHelp')} label={t('arrivedAt')} max={latest} name="arrivedAt" required />
      <DateField help={t('ownAwareOnHelp')} label={t('ownAwareOn')} max={latest.slice(0, 10)} name="ownAwareOn" />
      <SubmitButton pendingLabel={t('pending')}>{t('button')}</SubmitButton>
    </FormShell>
  )
}
