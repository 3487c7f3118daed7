import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { RETURN_REASONS } from '@/lib/notice/choices'
import { CAUSES, DECISIONS } from '@/lib/notice/delivery/model'
import type { NotReachedFilter } from '@/lib/notice/delivery/schema'

/** The filter of the list, in the address: it can be bookmarked and works without a script. */
export function NotReachedFilterForm({ filter, base }: { filter: NotReachedFilter; base: string }) {
  const t = useTranslations('delivery')
  const why = useTranslations('notice.returned.why')
  const fields = [
    { name: 'cause', label: t('list.cause'), options: CAUSES.map((value) => ({ value, label: t(`cause.${value}`) })) },
    { name: 'reason', label: t('list.reason'), options: RETURN_REASONS.map((value) => ({ value, label: why(value) })) },
    {
      name: 'decision',
      label: t('list.decision'),
      options: DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) })),
    },
  ] as const
  const filtered = fields.some(({ name }) => filter[name] !== undefined)
  return (
    <search aria-label={t('list.filter')}>
      <form action={base} className="flex flex-wrap items-end gap-4">
        {fields.map(({ name, label, options }) => (
          <Field key={name} label={label}>
            {(control) => (
              <Select
                {...control}
                defaultValue={filter[name] ?? ''}
                empty={t('list.all')}
                name={name}
                options={options}
              />
            )}
          </Field>
        ))}
        <Button type="submit">{t('list.apply')}</Button>
        {filtered && <LinkButton href={base}>{t('list.clear')}</LinkButton>}
      </form>
    </search>
  )
}
