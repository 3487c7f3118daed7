import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { type Option, Select } from '@/components/ui/select'
import { itemLabel } from '@/lib/incident/data-items'
import { ADDRESSEES, LANGUAGES } from '@/lib/person/choices'
import { LETTER_ISSUES } from '@/lib/person/model'
import type { ListFilter } from '@/lib/person/schema'

type PersonFilterProps = {
  filter: ListFilter
  items: string[]
  /** Clients whose data it is; empty where nobody entrusted anything. */
  entrustors: readonly Option[]
  base: string
}

/** The filter of the list, in the address: it can be bookmarked and works without a script. */
export function PersonFilter({ filter, items, entrustors, base }: PersonFilterProps) {
  const t = useTranslations('person')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const { page: _, ...asked } = filter
  const filtered = Object.values(asked).some((value) => value !== undefined)
  return (
    <search aria-label={t('filter.label')}>
      <form action={base} className="flex flex-wrap items-end gap-4">
        <Field label={t('filter.item')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={filter.item ?? ''}
              empty={t('filter.all')}
              name="item"
              options={items.map((item) => ({ value: item, label: itemLabel(item, locale) }))}
            />
          )}
        </Field>
        <Field label={t('filter.issue')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={filter.issue ?? ''}
              empty={t('filter.all')}
              name="issue"
              options={[
                { value: 'any', label: t('filter.anyIssue') },
                { value: 'beyondWindow', label: t('window.filter') },
                ...LETTER_ISSUES.map((issue) => ({ value: issue, label: t(`letterIssue.${issue}`) })),
              ]}
            />
          )}
        </Field>
        <Field label={t('field.addressee')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={filter.addressee ?? ''}
              empty={t('filter.all')}
              name="addressee"
              options={ADDRESSEES.map((value) => ({ value, label: t(`addressee.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t('field.language')}>
          {(control) => (
            <Select
              {...control}
              defaultValue={filter.language ?? ''}
              empty={t('filter.all')}
              name="language"
              options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
            />
          )}
        </Field>
        {entrustors.length > 0 && (
          <Field label={t('field.entrustor')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={filter.entrustor ?? ''}
                empty={t('filter.all')}
                name="entrustor"
                options={entrustors}
              />
            )}
          </Field>
        )}
        <Field label={t('filter.row')}>
          {(control) => (
            <Input {...control} defaultValue={filter.row ?? ''} inputMode="numeric" name="row" width="short" />
          )}
        </Field>
        <Button type="submit">{t('filter.apply')}</Button>
        {filtered && <LinkButton href={base}>{t('filter.clear')}</LinkButton>}
      </form>
    </search>
  )
}
