import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { PERSON_FIELDS, type PersonFields } from '@/lib/person/choices'
import type { Reader } from '@/lib/person/schema'
import { itemNames } from './item-names'

/** A Japanese postal code as it is written on an envelope: 980-0811. */
const written = (field: keyof PersonFields, value: string) =>
  field === 'postalCode' ? value.replace(/^(\d{3})(\d{4})$/, '$1-$2') : value

type PersonDescriptionProps = { fields: PersonFields; itemCodes: string[]; reader: Reader }

/** A person field by field, masked or in the clear. */
export function PersonDescription({ fields, itemCodes, reader }: PersonDescriptionProps) {
  const t = useTranslations('person.field')
  const words = useTranslations('person')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <DescriptionList
      items={[
        ...PERSON_FIELDS.map((field) => ({ key: field, term: t(field), detail: written(field, fields[field]) })),
        {
          key: 'items',
          term: t('items'),
          detail: itemNames(itemCodes, locale),
        },
        { key: 'addressee', term: t('addressee'), detail: words(`addressee.${reader.addressee}`) },
        { key: 'language', term: t('language'), detail: words(`language.${reader.language}`) },
      ]}
    />
  )
}
