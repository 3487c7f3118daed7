import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { AUDIENCES } from '@/lib/notice/directory/contacts'
import { CONTACT_STATES, type ContactFilter } from '@/lib/notice/directory/schema'

/** The filter of the directory, in the address: it can be bookmarked and works without a script. */
export function ContactFilterForm({ filter, base }: { filter: ContactFilter; base: string }) {
  const t = useTranslations('directory')
  const asked = Object.values(filter).some(Boolean)
  const choices = [
    {
      name: 'audience',
      label: t('field.audience'),
      options: AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) })),
    },
    {
      name: 'state',
      label: t('filter.state'),
      options: CONTACT_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
    },
  ] as const
  return (
    <search aria-label={t('filter.label')}>
      <form action={base} className="flex flex-wrap items-end gap-4">
        <Field label={t('filter.words')}>
          {(control) => <Input {...control} defaultValue={filter.words ?? ''} name="words" type="search" />}
        </Field>
        {choices.map(({ name, label, options }) => (
          <Field key={name} label={label}>
            {(control) => (
              <Select
                {...control}
                defaultValue={filter[name] ?? ''}
                empty={t('filter.all')}
                name={name}
                options={options}
              />
            )}
          </Field>
        ))}
        <Button type="submit">{t('filter.apply')}</Button>
        {asked && <LinkButton href={base}>{t('filter.clear')}</LinkButton>}
      </form>
    </search>
  )
}
