'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { FormShell } from '@/components/form/form-shell'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { useActionForm } from '@/components/form/use-action-form'
import { Fieldset } from '@/components/ui/fieldset'
import type { Option } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import type { Action } from '@/lib/door/result'
import { itemLabel } from '@/lib/incident/data-items'
import { FIELD_TARGETS } from '@/lib/person/choices'
import type { MapColumns, Mapping } from '@/lib/person/schema'

type MappingFormProps = {
  importId: string
  headers: string[]
  mapping: Mapping
  commonItems: string[]
  /** item keys of the incident */
  items: string[]
  /** first values per column; null for everybody but the one who brought the file */
  samples: string[][] | null
  dataHref: string
  /** Clients whose data the list may hold; empty where nobody entrusted anything. */
  entrustors: readonly Option[]
  entrustorId: string | null
  action: Action<unknown>
}

const LONGEST_SAMPLE = 30

/** Which column is what. Proposed from the header; the user corrects it. */
export function MappingForm(props: MappingFormProps) {
  const { importId, headers, mapping, commonItems, items, samples, dataHref, entrustors, entrustorId, action } = props
  const t = useTranslations('person')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const form = useActionForm<MapColumns, unknown>({
    schema: () => import('@/lib/person/schema').then((m) => m.MapColumns),
    action,
    defaultValues: { importId, mapping, commonItems, entrustorId: entrustorId ?? '' },
  })
  const proposed = mapping.flatMap((target) => (target.startsWith('item:') ? [target.slice(5)] : []))
  const options = [
    ...FIELD_TARGETS.map((target) => ({ value: target, label: t(`target.${target}`) })),
    ...[...new Set([...items, ...proposed])].map((item) => ({
      value: `item:${item}`,
      label: t('target.item', { item: itemLabel(item, locale) }),
    })),
  ]
  const sampleOf = (column: number) => {
    if (!samples) return undefined
    const values = (samples[column] ?? []).map((value) => value.trim().slice(0, LONGEST_SAMPLE)).filter(Boolean)
    return values.length ? t('map.sample', { values: values.join(' / ') }) : t('map.emptySample')
  }
  return (
    <FormShell form={form} savedMessage={null}>
      <Fieldset help={t('map.lead')} legend={t('map.title')} level="section">
        {!samples && <p className="text-solid-gray-700">{t('map.samplesHidden')}</p>}
        {headers.map((header, column) => (
          <SelectField<MapColumns>
            empty={false}
            help={sampleOf(column)}
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have one name
            key={column}
            label={t('map.column', { number: column + 1, header: header || t('map.noHeader') })}
            name={`mapping.${column}`}
            options={options}
          />
        ))}
      </Fieldset>
      <CheckboxGroupField<MapColumns>
        columns={2}
        help={
          <>
            {t('map.commonHelp')} <TextLink href={dataHref}>{t('map.dataLink')}</TextLink>
          </>
        }
        label={t('map.common')}
        name="commonItems"
        options={items.map((item) => ({ value: item, label: itemLabel(item, locale) }))}
      />
      {entrustors.length > 0 && (
        <SelectField<MapColumns>
          empty={t('map.ownData')}
          help={t('map.entrustorHelp')}
          label={t('field.entrustor')}
          name="entrustorId"
          options={entrustors}
        />
      )}
      <SubmitButton>{t('map.submit')}</SubmitButton>
    </FormShell>
  )
}
