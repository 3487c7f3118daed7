import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { definitionOf, type ItemRecord } from '@/lib/incident/report-items'
import { ItemStateBadge } from './item-state-badge'

/** The nine items at a glance, each with how far it is known and a way to its form. */
export function ItemIndex({ items }: { items: readonly ItemRecord[] }) {
  const t = useTranslations('incident.items')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <nav aria-label={t('index')}>
      <ol className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {items.map(({ item, state }) => (
          <li className="flex items-start justify-between gap-2 border-b border-solid-gray-420 py-2" key={item}>
            <TextLink href={`#item-${item}`}>
              {item}. {definitionOf(item).title[locale]}
            </TextLink>
            <ItemStateBadge state={state} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
