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

/** Gaps of one weight, each reason said once. */
function Gaps({ title, gaps, slug, tone }: GapsProps) {
  const t = useTranslations('report.gaps')
  if (gaps.length === 0) return null
  const reasons = [...new Set(gaps.map(reasonOf))]
  return (
    <section className="flex flex-col items-start gap-3">
      <h3>
        <StatusBadge tone={tone}>{title}</StatusBadge>
      </h3>
      {reasons.map((reason) => (
        <div className="flex flex-col gap-1" key={reason}>
          <p>{reason === 'entity' ? t('entity') : t(`why.${reason}`)}</p>
          <ul className="list-disc pl-6">
            {gaps
              .filter((gap) => reasonOf(gap) === reason)
              .map((gap) => (
                <li key={`${gap.item}.${gap.field}`}>
                  <GapName gap={gap} slug={slug} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const reasonOf = (gap: Gap) => (gap.item === 0 ? 'entity' : gap.why)

function GapName({ gap, slug }: { gap: Gap; slug: string }) {
  const t = useTranslations('report.gaps')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const place = placeOf(gap, slug)
  const words = gap.item > 0 ? t('item', { item: gap.item, title: gap.label[locale] }) : gap.label[locale]
  return place ? <TextLink href={place}>{words}</TextLink> : words
}

/** The page where the gap is closed. The reporter's own details are the administrator's. */
function placeOf({ item, why }: Gap, slug: string): string | null {
  if (item === 0) return null
  if (why === 'noRows' || why === 'noCategory') return `/incidents/${slug}/data`
  if (why === 'noCount') return `/incidents/${slug}/facts#facts`
  return `/incidents/${slug}/facts#item-${item}`
}
