'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Fieldset } from '@/components/ui/fieldset'
import type { Action } from '@/lib/door/result'
import type { EffectiveAssessment } from '@/lib/incident/model'
import type { DataRowRecord, IncidentRecord } from '@/lib/incident/record'
import { ENTRUSTMENTS, EVENTS, REGIMES, STATUSES } from '@/lib/law/breach-facts'
import { useOptions } from './options'
import { PersonCountFields } from './person-count-fields'

type Props = {
  incident: IncidentRecord
  rows: DataRowRecord[]
  assessment: EffectiveAssessment
  action: Action<unknown>
}

/** The law itself comes after the form: it is not needed to show it. */
const FactsPreview = dynamic(() => import('./facts-preview').then((m) => m.FactsPreview), { ssr: false })

const EXEMPTING = ['recoveredUnviewed', 'sameDataHeldElsewhere', 'intentionalProvision', 'reasonableDeletion'] as const

/** What the law asks of the event as a whole. What a change would do to the duties is shown before it is saved. */
export function FactsForm({ incident, rows, assessment, action }: Props) {
  const t = useTranslations('incident')
  const form = useActionForm({
    schema: () => import('@/lib/incident/schema').then((m) => m.Facts),
    action,
    draftKey: `incident/${incident.slug}/facts`,
    defaultValues: {
      incidentId: incident.id,
      version: incident.version,
      title: incident.title,
      occurredOn: incident.occurredOn ?? '',
      discoveredOn: incident.discoveredOn ?? '',
      regime: incident.regime,
      status: incident.status,
      events: incident.events,
      improperPurpose: incident.improperPurpose,
      personCount: incident.personCount,
      personCountMax: incident.personCountMax,
      recoveredUnviewed: incident.recoveredUnviewed,
      sameDataHeldElsewhere: incident.sameDataHeldElsewhere,
      intentionalProvision: incident.intentionalProvision,
      reasonableDeletion: incident.reasonableDeletion,
      entrustment: incident.entrustment,
      entrusteeNoticeOn: incident.entrusteeNoticeOn ?? '',
      viewableByPublic: incident.viewableByPublic,
      ordinanceSpecialCare: incident.ordinanceSpecialCare,
      contentAltered: incident.contentAltered,
      numberUseSystem: incident.numberUseSystem,
    },
  })
  const { control, watch } = form.methods
  const regimes = useOptions('regime', REGIMES)
  const statuses = useOptions('status', STATUSES)
  const events = useOptions('event', EVENTS)
  const entrustments = useOptions('entrustment', ENTRUSTMENTS)
  const [regime, entrustment] = [watch('regime'), watch('entrustment')]
  return (
    <FormShell form={form}>
      <div className="flex min-w-0 flex-col gap-6">
        <TextField label={t('field.title')} name="title" required />
        <div className="grid gap-6 sm:grid-cols-2">
          <DateField help={t('help.occurredOn')} label={t('field.occurredOn')} name="occurredOn" />
          <DateField help={t('help.discoveredOn')} label={t('field.discoveredOn')} name="discoveredOn" />
        </div>
        <RadioField label={t('field.regime')} name="regime" options={regimes} required />
        <RadioField
          inline
          help={t('help.status')}
          label={t('field.status')}
          name="status"
          options={statuses}
          required
        />
        <CheckboxGroupField
          help={t('help.events')}
          label={t('field.events')}
          name="events"
          options={regime === 'myNumber' ? events : events.slice(0, 3)}
          required
        />
        <CheckboxField help={t('help.improperPurpose')} label={t('field.improperPurpose')} name="improperPurpose" />
        <PersonCountFields />
        <SelectField empty={false} label={t('field.entrustment')} name="entrustment" options={entrustments} required />
        {entrustment === 'entrustor' && (
          <DateField help={t('help.entrusteeNoticeOn')} label={t('field.entrusteeNoticeOn')} name="entrusteeNoticeOn" />
        )}
        <Fieldset help={t('help.exempting')} legend={t('field.exempting')}>
          {EXEMPTING.map((name) => (
            <CheckboxField help={t(`help.${name}`)} key={name} label={t(`field.${name}`)} name={name} />
          ))}
          <CheckboxField help={t('help.contentAltered')} label={t('field.contentAltered')} name="contentAltered" />
          {regime === 'myNumber' && (
            <>
              <CheckboxField label={t('field.viewableByPublic')} name="viewableByPublic" />
              <CheckboxField label={t('field.numberUseSystem')} name="numberUseSystem" />
            </>
          )}
          {regime === 'publicBody' && (
            <CheckboxField label={t('field.ordinanceSpecialCare')} name="ordinanceSpecialCare" />
          )}
        </Fieldset>
      </div>
      <FactsPreview control={control} incident={incident} now={assessment} rows={rows} />
      <SubmitButton>{t('facts.save')}</SubmitButton>
    </FormShell>
  )
}
