import { useLocale } from 'next-intl'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { DateField } from '@/components/form/date-field'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import type { ItemField } from '@/lib/incident/report-items'

/** The control for one sub-field, by its kind. */
export function ItemFieldInput({ field, required }: { field: ItemField; required: boolean }) {
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const common = { name: `fields.${field.name}`, label: field.label[locale], help: field.help?.[locale], required }
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: option[locale] }))
  switch (field.kind) {
    case 'text':
      return <TextField {...common} />
    case 'longText':
      return <TextAreaField {...common} />
    case 'date':
      return <DateField {...common} />
    case 'integer':
      return <NumberField {...common} />
    case 'choice':
      return <SelectField {...common} options={options} />
    case 'choices':
      return <CheckboxGroupField {...common} columns={2} options={options} />
  }
}
