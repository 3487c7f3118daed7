import { useTranslations } from 'next-intl'
import { NumberField } from '@/components/form/number-field'

/** How many persons: the number, and the most it may be while it is not fixed (guideline 3-5-3-1(4)). */
export function PersonCountFields() {
  const t = useTranslations('incident')
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <NumberField
        help={t('help.personCount')}
        label={t('field.personCount')}
        name="personCount"
        unit={t('unit.persons')}
      />
      <NumberField
        help={t('help.personCountMax')}
        label={t('field.personCountMax')}
        name="personCountMax"
        unit={t('unit.persons')}
      />
    </div>
  )
}
