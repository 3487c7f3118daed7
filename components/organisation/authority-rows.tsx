'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFieldArray } from 'react-hook-form'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { Fieldset } from '@/components/ui/fieldset'
import { TextLink } from '@/components/ui/text-link'
import { DELEGATION_LIST } from '@/lib/law/appi/authorities'
import { DELEGATES } from '@/lib/organisation/choices'

const EMPTY = { authorityCode: '', businessLine: '', validFrom: '', validTo: '' }

/** Business lines whose reports go to a ministry. None: everything goes to the PPC. */
export function AuthorityRows() {
  const t = useTranslations('organisation.entities')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const { fields, append, remove } = useFieldArray({ name: 'authorities' })
  const options = DELEGATES.map(({ id, name, businessLines }) => ({
    value: id,
    label: `${name[locale]} — ${businessLines[locale]}`,
  }))
  return (
    <Fieldset
      help={
        <>
          <p>{t('authoritiesHelp')}</p>
          <p>
            <TextLink external href={DELEGATION_LIST.url}>
              {t('officialList')}
            </TextLink>
          </p>
        </>
      }
      legend={t('section.authorities')}
      level="section"
    >
      {fields.map((field, index) => (
        <div className="flex flex-col gap-4 rounded-8 border border-solid-gray-420 p-4" key={field.id}>
          <h3 className="text-std-17B-170">{t('authorityRow', { number: index + 1 })}</h3>
          <SelectField label={t('authority')} name={`authorities.${index}.authorityCode`} options={options} required />
          <TextField label={t('businessLine')} name={`authorities.${index}.businessLine`} required />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField label={t('validFrom')} name={`authorities.${index}.validFrom`} required />
            <DateField help={t('validToHelp')} label={t('validTo')} name={`authorities.${index}.validTo`} />
          </div>
          <div>
            <Button onClick={() => remove(index)} size="small">
              {t('removeAuthority')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={() => append(EMPTY)} size="small">
          {t('addAuthority')}
        </Button>
      </div>
    </Fieldset>
  )
}
