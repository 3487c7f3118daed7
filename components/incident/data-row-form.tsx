'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { DutyChanges } from '@/components/duty/duty-changes'
import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { FormShell } from '@/components/form/form-shell'
import { NumberField } from '@/components/form/number-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import type { Action } from '@/lib/door/result'
import { MEDIA, SUBJECT_KINDS } from '@/lib/incident/choices'
import { DATA_ITEM_CODES, itemLabel } from '@/lib/incident/data-items'
import { assessIncident, type EffectiveAssessment, startingRow } from '@/lib/incident/model'
import type { DataRowRecord, IncidentRecord } from '@/lib/incident/record'
import { AffectedDataInput } from '@/lib/incident/schema'
import { SPECIAL_CARE_KINDS, specialCareLabel, specialCareTraps } from '@/lib/law/appi/special-care'
import { DATA_CLASSES } from '@/lib/law/breach-facts'
import { useEncryptionOptions, useOptions } from './options'

type Props = {
  incident: IncidentRecord
  row: DataRowRecord | null
  rows: DataRowRecord[]
  assessment: EffectiveAssessment
  action: Action<unknown>
  onClose: () => void
}

const BLANK = { ...startingRow('', 'other', 'none'), encryption: '' as const, itemCode: '' }

/** One row of affected data. Choosing an item answers what the law already knows of it. */
export function DataRowForm({ incident, row, rows, assessment, action, onClose }: Props) {
  const t = useTranslations('incident')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const { id: _id, version: _version, ownLabel, ...values } = row ?? { ...BLANK, id: '', version: 0 }
  const form = useActionForm({
    schema: () => import('@/lib/incident/schema').then((m) => m.AffectedDataInput),
    action,
    draftKey: `incident/${incident.slug}/data/${row?.id ?? 'new'}`,
    defaultValues: {
      ...values,
      incidentId: incident.id,
      id: row?.id ?? '',
      version: row?.version ?? 0,
      ownLabel: ownLabel ?? '',
    },
    onDone: onClose,
  })
  const { control, setValue } = form.methods
  const [itemCode, typed] = [useWatch({ control, name: 'itemCode' }), useWatch({ control })]
  const after = AffectedDataInput.safeParse(typed)
  const filled = useRef(row?.itemCode ?? '')
  useEffect(() => {
    if (!itemCode || itemCode === filled.current) return
    filled.current = itemCode
    const known = startingRow(itemCode, 'other', 'none')
    setValue('specialCareKinds', known.specialCareKinds)
    setValue('propertyRisk', known.propertyRisk)
  }, [itemCode, setValue])
  const items = [
    ...DATA_ITEM_CODES.map((value) => ({ value: value as string, label: itemLabel(value, locale) })),
    { value: 'own', label: t('data.own') },
  ]
  return (
    <FormShell form={form} savedMessage={null}>
      <SelectField label={t('data.item')} name="itemCode" options={items} required />
      {itemCode === 'own' && <TextField label={t('data.ownLabel')} name="ownLabel" required />}
      <CheckboxGroupField
        columns={2}
        help={t('data.specialCareHelp')}
        label={t('data.specialCare')}
        name="specialCareKinds"
        options={SPECIAL_CARE_KINDS.map((kind) => ({
          value: kind,
          label: specialCareLabel(kind)[locale],
          help: specialCareTraps(kind)
            .map((trap) => trap[locale])
            .join(' '),
        }))}
      />
      <CheckboxField help={t('data.propertyRiskHelp')} label={t('data.propertyRiskQuestion')} name="propertyRisk" />
      <RadioField
        help={t('help.encryption')}
        label={t('field.encryption')}
        name="encryption"
        options={useEncryptionOptions()}
        required
      />
      <RadioField inline label={t('data.medium')} name="medium" options={useOptions('medium', MEDIA)} required />
      <RadioField
        inline
        label={t('data.subjectKind')}
        name="subjectKind"
        options={useOptions('subjectKind', SUBJECT_KINDS)}
        required
      />
      <SelectField
        empty={false}
        help={t('data.classHelp')}
        label={t('data.class')}
        name="dataClass"
        options={useOptions('dataClass', DATA_CLASSES)}
        required
      />
      <NumberField
        help={t('data.personCountHelp')}
        label={t('data.personCount')}
        name="personCount"
        unit={t('unit.persons')}
      />
      {after.success && (
        <DutyChanges
          after={{
            facts: incident,
            assessment: assessIncident(incident, withRow(rows, row?.id, after.data), assessment.override),
          }}
          before={{ facts: incident, assessment }}
          title={t('preview.title')}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('data.save')}</SubmitButton>
        <Button onClick={onClose} tone="tertiary">
          {t('data.cancel')}
        </Button>
      </div>
    </FormShell>
  )
}

type NewRow = Omit<DataRowRecord, 'id' | 'version' | 'ownLabel'> & { ownLabel?: string }

/** The rows as they would be after saving. */
function withRow(rows: DataRowRecord[], id: string | undefined, row: NewRow) {
  const saved = { ...row, ownLabel: row.ownLabel ?? null, id: id ?? 'new' }
  return id ? rows.map((other) => (other.id === id ? saved : other)) : [...rows, saved]
}
