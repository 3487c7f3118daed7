import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { StatusBadge } from '@/components/ui/status-badge'
import { TextLink } from '@/components/ui/text-link'
import type { Gap } from '@/lib/report/completeness'

/** What the report does not say yet: what stands in the way of submitting, and what will be printed as 調査中. */
export function GapList({ gaps, slug }: { gaps: readonly Gap[]; slug: string }) {
  const t = useTranslations('report.gaps')
  const blocks = gaps.filter(({ severity }) => severity === 'blocks')
  const warns = gaps.filter(({ severity }) => severity === 'warns')
  return (
    <Card id="gaps" title={t('title')}>
      {gaps.length === 0 && (
        <p className="flex items-center gap-2 text-green-1000">
          <Icon name="success" size={20} />
          {t('complete')}
        </p>
      )}
      <Gaps gaps={blocks} slug={slug} title={t('blocks', { count: blocks.length })} tone="error" />
      <Gaps gaps={warns} slug={slug} title={t('warns', { count: warns.length })} tone="warning" />
    </Card>
  )
}

type GapsProps = { title: string; gaps: readonly Gap[]; slug: string; tone: 'error' | 'warning' }

function Gaps({ title, gaps, slug, tone }: GapsProps) {
  const t = useTranslations('report.gaps')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  if (gaps.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h3>
        <StatusBadge tone={tone}>{title}</StatusBadge>
      </h3>
      <ul className="flex flex-col gap-2">
        {gaps.map((gap) => {
          const place = placeOf(gap, slug)
          const words = gap.item > 0 ? t('item', { item: gap.item, title: gap.label[locale] }) : gap.label[locale]
          return (
            <li
              className="grid gap-x-6 border-b border-solid-gray-420 pb-2 sm:grid-cols-2"
              key={`${gap.item}.${gap.field}.${gap.why}`}
            >
              <span>{place ? <TextLink href={place}>{words}</TextLink> : words}</span>
              <span className="text-solid-gray-700">{gap.item === 0 ? t('entity') : t(`why.${gap.why}`)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The page where the gap is closed. The reporter's own details are the administrator's. */
function placeOf({ item, why }: Gap, slug: string): string | null {
  if (item === 0) return null
  if (why === 'noRows') return `/incidents/${slug}/data`
  if (why === 'noCount') return `/incidents/${slug}/facts#facts`
  return `/incidents/${slug}/facts#item-${item}`
}
