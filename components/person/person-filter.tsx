import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { itemLabel } from '@/lib/incident/data-items'
import { LETTER_ISSUES } from '@/lib/person/model'
import type { ListFilter } from '@/lib/person/schema'

/** The filter of the list, in the address: it can be bookmarked and works without a script. */
export function PersonFilter({ filter, items, base }: { filter: ListFilter; items: string[]; base: string }) {
  const t = useTranslations('person')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const filtered = filter.item !== undefined || filter.issue !== undefined || filter.row !== undefined
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
                ...LETTER_ISSUES.map((issue) => ({ value: issue, label: t(`letterIssue.${issue}`) })),
              ]}
            />
          )}
        </Field>
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
