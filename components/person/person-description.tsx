import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { PERSON_FIELDS, type PersonFields } from '@/lib/person/schema'
import { itemNames } from './item-names'

/** A person field by field, masked or in the clear. */
export function PersonDescription({ fields, itemCodes }: { fields: PersonFields; itemCodes: string[] }) {
  const t = useTranslations('person.field')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <DescriptionList
      items={[
        ...PERSON_FIELDS.map((field) => ({ key: field, term: t(field), detail: fields[field] })),
        {
          key: 'items',
          term: t('items'),
          detail: itemNames(itemCodes, locale),
        },
      ]}
    />
  )
}
