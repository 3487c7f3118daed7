'use client'

import { useTranslations } from 'next-intl'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { Fieldset } from '@/components/ui/fieldset'
import { AuthorityRows } from './authority-rows'

/** Everything about a legal entity except its code and whether it is in use. */
export function EntityFields() {
  const t = useTranslations('organisation.entities')
  return (
    <>
      <Fieldset legend={t('section.identity')} level="section">
        <TextField help={t('nameHelp')} label={t('name')} name="name" required />
        <TextField
          help={t('corporateNumberHelp')}
          inputMode="numeric"
          label={t('corporateNumber')}
          name="corporateNumber"
          width="medium"
        />
        <TextField inputMode="numeric" label={t('postalCode')} name="postalCode" required width="short" />
        <TextField label={t('address')} name="address" required />
        <TextField help={t('representativeHelp')} label={t('representative')} name="representative" required />
        <TextField label={t('industry')} name="industry" required width="medium" />
      </Fieldset>
      <Fieldset legend={t('section.contact')} level="section">
        <TextField label={t('contactDepartment')} name="contactDepartment" required width="medium" />
        <TextField label={t('contactName')} name="contactName" required width="medium" />
        <TextField label={t('contactPhone')} name="contactPhone" required type="tel" width="medium" />
        <TextField label={t('contactEmail')} name="contactEmail" required type="email" />
      </Fieldset>
      <Fieldset legend={t('section.desk')} level="section">
        <TextField label={t('deskName')} name="deskName" required />
        <TextField label={t('deskPhone')} name="deskPhone" required type="tel" width="medium" />
        <TextField label={t('deskHours')} name="deskHours" required />
        <TextField label={t('deskEmail')} name="deskEmail" type="email" />
      </Fieldset>
      <Fieldset legend={t('section.presence')} level="section">
        <TextField help={t('websiteHelp')} label={t('website')} name="website" required type="url" />
        <TextAreaField help={t('mailDomainsHelp')} label={t('mailDomains')} name="mailDomains" required rows={3} />
      </Fieldset>
      <AuthorityRows />
    </>
  )
}
