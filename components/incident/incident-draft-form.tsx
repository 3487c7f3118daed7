'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { DateField } from '@/components/form/date-field'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Action } from '@/lib/door/result'
import { PRESETS } from '@/lib/incident/choices'
import { DATA_ITEM_CODES, itemLabel } from '@/lib/incident/data-items'
import { PRESET_VALUES, type PresetName } from '@/lib/incident/presets'
import type { IncidentDraft } from '@/lib/incident/schema'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { useEncryptionOptions } from './options'
import { PersonCountFields } from './person-count-fields'
import { WaitingAnswer } from './waiting-answer'

type Start = Pick<
  IncidentDraft,
  'preset' | 'awareOn' | 'dataItems' | 'personCount' | 'personCountMax' | 'encryption' | 'circumstances'
>

type Props = {
  entities: { id: string; name: string }[]
  today: CalendarDate
  /** What a quick check has answered already. */
  start?: Start
  action: Action<{ slug: string }>
}

/** The law itself comes after the form: there is nothing to answer before somebody has filled in a day. */
const DraftAnswer = dynamic(() => import('./draft-answer').then((m) => m.DraftAnswer), {
  ssr: false,
  loading: WaitingAnswer,
})

const FIRST: PresetName = 'misHandedPaper'

/** The first screen: what happened, when, who knew, which data, how many. The law's answer moves along on the side. */
export function IncidentDraftForm({ entities, today, start, action }: Props) {
  const t = useTranslations('incident')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const router = useRouter()
  const first = start?.preset ?? FIRST
  const form = useActionForm({
    schema: () => import('@/lib/incident/schema').then((m) => m.IncidentDraft),
    action,
    draftKey: start ? 'incident/new/checked' : 'incident/new',
    defaultValues: {
      entityId: entities.length === 1 ? (entities[0]?.id ?? '') : '',
      preset: first,
      title: PRESET_VALUES[first].title[locale],
      discoveredOn: '',
      awareOn: '',
      awareBy: '',
      dataItems: [...PRESET_VALUES[first].items],
      personCount: PRESET_VALUES[first].persons,
      personCountMax: null,
      encryption: PRESET_VALUES[first].encryption,
      summary: '',
      ...start,
    },
    onDone: ({ slug }) => router.push(`/incidents/${slug}?new=1`),
  })
  const { control, setValue, getValues } = form.methods
  const preset = useWatch({ control, name: 'preset' })
  const encryptions = useEncryptionOptions()

  // A preset fills in what the user has not written themselves.
  const filled = useRef<PresetName>(first)
  useEffect(() => {
    if (!preset || preset === filled.current) return
    const before = PRESET_VALUES[filled.current]
    const after = PRESET_VALUES[preset]
    const untouched = getValues('title') === '' || getValues('title') === before.title[locale]
    if (untouched) setValue('title', after.title[locale])
    setValue('dataItems', [...after.items])
    setValue('encryption', after.encryption)
    if (getValues('personCount') === before.persons) setValue('personCount', after.persons)
    // Another kind of case: what was answered about the first one no longer holds.
    setValue('circumstances', undefined)
    filled.current = preset
  }, [preset, locale, getValues, setValue])

  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
      <FormShell form={form} savedMessage={null}>
        {entities.length > 1 && (
          <SelectField
            label={t('field.entity')}
            name="entityId"
            options={entities.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        )}
        <SelectField
          empty={false}
          help={t('help.preset')}
          label={t('field.preset')}
          name="preset"
          options={PRESETS.map((value) => ({ value, label: t(`preset.${value}`) }))}
          required
        />
        <TextField help={t('help.title')} label={t('field.title')} name="title" required />
        <div className="grid gap-6 sm:grid-cols-2">
          <DateField
            help={t('help.discoveredOn')}
            label={t('field.discoveredOn')}
            max={today}
            name="discoveredOn"
            required
          />
          <DateField help={t('help.awareOn')} label={t('field.awareOn')} max={today} name="awareOn" required />
        </div>
        <TextField help={t('help.awareBy')} label={t('field.awareBy')} name="awareBy" required />
        <CheckboxGroupField
          columns={2}
          help={t('help.dataItems')}
          label={t('field.dataItems')}
          name="dataItems"
          options={DATA_ITEM_CODES.map((value) => ({ value, label: itemLabel(value, locale) }))}
          required
        />
        <PersonCountFields />
        <SelectField
          empty={false}
          help={t('help.encryption')}
          label={t('field.encryption')}
          name="encryption"
          options={encryptions}
          required
        />
        <TextAreaField help={t('help.summary')} label={t('field.summary')} name="summary" />
        <SubmitButton>{t('new.submit')}</SubmitButton>
      </FormShell>
      <DraftAnswer control={control} />
    </div>
  )
}
