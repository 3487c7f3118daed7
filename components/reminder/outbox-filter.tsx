import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { MESSAGE_STATES, type MessageFilter } from '@/lib/duty/reminders/schema'

/** Which messages to show. A plain form: the address bar holds the question. */
export function OutboxFilter({ filter }: { filter: MessageFilter }) {
  const t = useTranslations('reminder.outbox')
  return (
    <form action="/settings/outbox" aria-label={t('filter')} className="flex flex-wrap items-end gap-4">
      <Field label={t('state')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={filter.state ?? ''}
            empty={t('all')}
            name="state"
            options={MESSAGE_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('channel')}>
        {(control) => (
          <Select
            {...control}
            defaultValue={filter.channel ?? ''}
            empty={t('all')}
            name="channel"
            options={(['mail', 'webhook'] as const).map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
        )}
      </Field>
      <Button type="submit">{t('apply')}</Button>
    </form>
  )
}
