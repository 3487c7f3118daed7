'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { DateTimeField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { writtenDate } from '@/components/ui/written-date'
import type { Action } from '@/lib/door/result'
import { REPORT_FORM } from '@/lib/law/appi/report-form'
import type { Bilingual } from '@/lib/law/basis'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { CHANNELS } from '@/lib/report/choices'

type Props = {
  reportId: string
  finalFileId: string
  recipient: string
  authorities: readonly { id: string; name: Bilingual }[]
  /** The days of the duties that this filing settles. */
  dueDates: readonly CalendarDate[]
  action: Action<unknown>
}

/** When, how, with whom and under which receipt the approved version was filed. Late asks why, as soon as it is typed. */
export function FilingForm({ reportId, finalFileId, recipient, authorities, dueDates, action }: Props) {
  const t = useTranslations('report')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const form = useActionForm({
    schema: () => import('@/lib/report/schema').then((m) => m.RecordFiling),
    action,
    draftKey: `report/${reportId}/filing`,
    defaultValues: {
      reportId,
      filedAt: '',
      channel: 'webForm',
      authorityCode: recipient,
      receiptNumber: '',
      lateReason: '',
    },
  })
  const filedAt = String(useWatch({ control: form.methods.control, name: 'filedAt' }) ?? '')
  const missed = dueDates.filter((due) => filedAt !== '' && filedAt.slice(0, 10) > due).sort()[0]
  return (
    <Card title={t('filing.title')}>
      <p>{t('filing.lead')}</p>
      <ul className="list-disc pl-6">
        <li>
          <TextLink external href={`/api/files/${finalFileId}?view=1`}>
            {t('filing.paper')}
          </TextLink>
        </li>
        <li>
          <TextLink external href={REPORT_FORM.url}>
            {t('filing.form')}
          </TextLink>
        </li>
      </ul>
      <FormShell form={form} savedMessage={null}>
        <DateTimeField help={t('filing.filedAtHelp')} label={t('filing.filedAt')} name="filedAt" required />
        <RadioField
          label={t('filing.channel')}
          name="channel"
          options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
          required
        />
        <SelectField
          empty={false}
          help={t('filing.authorityHelp')}
          label={t('filing.authority')}
          name="authorityCode"
          options={authorities.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          required
        />
        <TextField help={t('filing.receiptHelp')} label={t('filing.receipt')} name="receiptNumber" />
        {missed && (
          <TextAreaField
            help={t('filing.lateReasonHelp', { due: writtenDate(missed, locale) })}
            label={t('filing.lateReason')}
            name="lateReason"
            required
            rows={3}
          />
        )}
        <SubmitButton>{t('filing.button')}</SubmitButton>
      </FormShell>
    </Card>
  )
}
