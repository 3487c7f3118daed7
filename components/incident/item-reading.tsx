import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import type { NotificationProgress } from '@/lib/incident/notification-progress-schema'
import { definitionOf, type ItemField, type ItemRecord, isAsked, type OpenReason } from '@/lib/incident/report-items'
import { ItemStateBadge } from './item-state-badge'
import { NotificationProgressLine } from './notification-progress-line'

/** One of the nine items, for those who read but do not write. */
export function ItemReading({
  item,
}: {
  item: ItemRecord & Partial<OpenReason> & { progress?: NotificationProgress | null }
}) {
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const t = useTranslations('incident')
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
        items={[
          ...shown.map((field) => ({
            term: field.label[locale],
            detail: isEmpty(item.fields[field.name]) ? null : <Value field={field} item={item} />,
          })),
          ...(item.unknownReason ? [{ term: t('items.unknownReason'), detail: item.unknownReason }] : []),
          ...(item.nextCheckOn ? [{ term: t('items.nextCheckOn'), detail: <DateText date={item.nextCheckOn} /> }] : []),
        ]}
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
