'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import { Disclosure } from '@/components/ui/disclosure'
import { itemLabel } from '@/lib/incident/data-items'
import { ADDRESSEES, LANGUAGES } from '@/lib/person/choices'
import type { PersonForm } from '@/lib/person/schema'

/** The fields of one person. First what a letter needs; the rest is there for who wants it. */
export function PersonFields({ items, showAll }: { items: string[]; showAll?: boolean }) {
  const t = useTranslations('person')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <>
      <TextField<PersonForm>
        autoComplete="off"
        help={t('form.nameHelp')}
        label={t('field.name')}
        name="name"
        required
        width="medium"
      />
      <TextField<PersonForm>
        autoComplete="off"
        help={t('form.postalCodeHelp')}
        inputMode="numeric"
        label={t('field.postalCode')}
        name="postalCode"
        required={false}
        width="short"
      />
      <TextField<PersonForm> autoComplete="off" label={t('field.address')} name="address" required={false} />
      <TextField<PersonForm> autoComplete="off" label={t('field.building')} name="building" required={false} />
      <CheckboxGroupField<PersonForm>
        columns={2}
        help={t('form.itemsHelp')}
        label={t('field.items')}
        name="itemCodes"
        options={items.map((item) => ({ value: item, label: itemLabel(item, locale) }))}
        required
      />
      <RadioField<PersonForm>
        help={t('form.addresseeHelp')}
        label={t('field.addressee')}
        name="addressee"
        options={ADDRESSEES.map((value) => ({
          value,
          label: t(`addressee.${value}`),
          help: t(`form.addresseeHelps.${value}`),
        }))}
        required
      />
      <RadioField<PersonForm>
        help={t('form.languageHelp')}
        inline
        label={t('field.language')}
        name="language"
        options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        required
      />
      <Disclosure open={showAll} summary={t('form.more')}>
        <div className="flex flex-col gap-6">
          <TextField<PersonForm>
            autoComplete="off"
            label={t('field.nameKana')}
            name="nameKana"
            required={false}
            width="medium"
          />
          <TextField<PersonForm>
            autoComplete="off"
            help={t('form.honorificHelp')}
            label={t('field.honorific')}
            name="honorific"
            required={false}
            width="short"
          />
          <TextField<PersonForm>
            autoComplete="off"
            label={t('field.phone')}
            name="phone"
            required={false}
            type="tel"
            width="medium"
          />
          <TextField<PersonForm>
            autoComplete="off"
            label={t('field.email')}
            name="email"
            required={false}
            type="email"
            width="medium"
          />
          <TextField<PersonForm>
            autoComplete="off"
            help={t('form.memberIdHelp')}
            label={t('field.memberId')}
            name="memberId"
            required={false}
            width="medium"
          />
        </div>
      </Disclosure>
    </>
  )
}
