import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { PRESETS } from '@/lib/incident/choices'
import { isFiltered, ORDERS, REPORTABLE, type RegisterFilter } from '@/lib/register/schema'

type Props = { filter: RegisterFilter; entities: { value: string; label: string }[] }

/** Search and filters of the register; they stay in the address, so a list can be kept or sent. */
export function RegisterFilterForm({ filter, entities }: Props) {
  const t = useTranslations('incident')
  const r = useTranslations('register')
  const further = Boolean(
    filter.entity || filter.cause || filter.from || filter.to || filter.overdue || filter.order !== 'newest',
  )
  return (
    <search className="print:hidden">
      <form className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end gap-4">
          <Field help={r('textHelp')} label={t('list.text')}>
            {(control) => <Input {...control} defaultValue={filter.text} name="text" type="search" />}
          </Field>
          <Field label={t('list.state')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={filter.state ?? ''}
                empty={t('list.all')}
                name="state"
                options={(['open', 'closed'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
              />
            )}
          </Field>
          <Field label={r('answer')}>
            {(control) => (
              <Select
                {...control}
                defaultValue={filter.reportable ?? ''}
                empty={t('list.all')}
                name="reportable"
                options={REPORTABLE.map((value) => ({ value, label: r(`reportable.${value}`) }))}
              />
            )}
          </Field>
          <Button type="submit">{t('list.search')}</Button>
        </div>
        <Disclosure open={further} summary={r('further')}>
          <div className="flex flex-wrap items-end gap-4">
            {entities.length > 1 && (
              <Field label={t('field.entity')}>
                {(control) => (
                  <Select
                    {...control}
                    defaultValue={filter.entity ?? ''}
                    empty={t('list.all')}
                    name="entity"
                    options={entities}
                  />
                )}
              </Field>
            )}
            <Field label={r('cause')}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={filter.cause ?? ''}
                  empty={t('list.all')}
                  name="cause"
                  options={PRESETS.map((value) => ({ value, label: t(`preset.${value}`) }))}
                />
              )}
            </Field>
            <Field label={r('from')}>
              {(control) => (
                <DateInput {...control} defaultValue={filter.from ?? ''} current={filter.from} name="from" />
              )}
            </Field>
            <Field label={r('to')}>
              {(control) => <DateInput {...control} defaultValue={filter.to ?? ''} current={filter.to} name="to" />}
            </Field>
            <Field label={r('overdue')}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={filter.overdue ?? ''}
                  empty={t('list.all')}
                  name="overdue"
                  options={[{ value: '1', label: r('onlyOverdue') }]}
                />
              )}
            </Field>
            <Field label={r('order')}>
              {(control) => (
                <Select
                  {...control}
                  defaultValue={filter.order}
                  name="order"
                  options={ORDERS.map((value) => ({ value, label: r(`orders.${value}`) }))}
                />
              )}
            </Field>
          </div>
        </Disclosure>
        {isFiltered(filter) && (
          <p>
            <TextLink href="/incidents">{r('clear')}</TextLink>
          </p>
        )}
      </form>
    </search>
  )
}
