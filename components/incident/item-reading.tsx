import { useLocale } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import type { NotificationProgress } from '@/lib/incident/notification-progress'
import { definitionOf, type ItemField, type ItemRecord, isAsked } from '@/lib/incident/report-items'
import { ItemStateBadge } from './item-state-badge'
import { NotificationProgressLine } from './notification-progress-line'

/** One of the nine items, for those who read but do not write. */
export function ItemReading({ item }: { item: ItemRecord & { progress?: NotificationProgress | null } }) {
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const definition = definitionOf(item.item)
  const shown = definition.fields.filter((field) => isAsked(field, item.fields))
  return (
    <Card
      aside={<ItemStateBadge state={item.state} />}
      heading="h3"
      id={`item-${item.item}`}
      title={`${item.item}. ${definition.title[locale]}`}
    >
      {item.progress && <NotificationProgressLine progress={item.progress} />}
      <DescriptionList
        items={shown.map((field) => ({
          term: field.label[locale],
          detail: isEmpty(item.fields[field.name]) ? null : <Value field={field} item={item} />,
        }))}
      />
    </Card>
  )
}

const isEmpty = (value: ItemRecord['fields'][string] | undefined) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function Value({ field, item }: { field: ItemField; item: ItemRecord }) {
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const value = item.fields[field.name]
  if (field.kind === 'date') return <DateText date={typeof value === 'string' ? value : null} />
  const words = (Array.isArray(value) ? value : [value ?? '']).map(
    (one) => field.options?.find((option) => option.value === one)?.[locale] ?? String(one),
  )
  return <span className="whitespace-pre-wrap">{words.join(locale === 'ja' ? '、' : ', ')}</span>
}
