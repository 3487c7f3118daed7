import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { type Option, Select } from '@/components/ui/select'

type Filter = { action?: string; actor?: string; incident?: string; from?: string; to?: string }
type LogFilterFormProps = { filter: Filter; actions: readonly Option[]; actors: readonly Option[] }

/** What to show of the log. A plain form: the address bar holds the question, and it can be sent to a colleague. */
export function LogFilterForm({ filter, actions, actors }: LogFilterFormProps) {
  const t = useTranslations('audit.filter')
  return (
    <form action="/audit" aria-label={t('title')} className="flex flex-col gap-4" key={JSON.stringify(filter)}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Field label={t('action')}>
          {(control) => (
            <Select {...control} defaultValue={filter.action ?? ''} empty={t('all')} name="action" options={actions} />
          )}
        </Field>
        <Field label={t('actor')}>
          {(control) => (
            <Select {...control} defaultValue={filter.actor ?? ''} empty={t('all')} name="actor" options={actors} />
          )}
        </Field>
        <Field label={t('from')}>
          {(control) => <DateInput {...control} current={filter.from} defaultValue={filter.from} name="from" />}
        </Field>
        <Field label={t('to')}>
          {(control) => <DateInput {...control} current={filter.to} defaultValue={filter.to} name="to" />}
        </Field>
        <Field help={t('incidentHelp')} label={t('incident')}>
          {(control) => <Input {...control} defaultValue={filter.incident} name="incident" spellCheck={false} />}
        </Field>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit">{t('apply')}</Button>
        <LinkButton href="/audit" tone="tertiary">
          {t('clear')}
        </LinkButton>
      </div>
    </form>
  )
}
