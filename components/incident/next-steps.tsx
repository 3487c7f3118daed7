import { useTranslations } from 'next-intl'
import type { ShownDuty } from '@/components/duty/duty-card'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ItemRecord } from '@/lib/incident/report-items'

type Props = { slug: string; items: readonly ItemRecord[]; rows: number; duties: readonly ShownDuty[] }

/** What is still to do, each with the page where it is done. */
export function NextSteps({ slug, items, rows, duties }: Props) {
  const t = useTranslations('incident.next')
  const unknown = items.filter((item) => item.state === 'underInvestigation')
  const isOpen = (kind: string) => duties.some((duty) => duty.kind === kind && duty.state === 'open')
  const base = `/incidents/${slug}`
  const steps = [
    rows === 0 && { href: `${base}/data`, text: t('data') },
    unknown.length > 0 && { href: `${base}/facts`, text: t('items', { count: unknown.length }) },
    isOpen('preliminaryReport') && { href: `${base}/reports`, text: t('preliminary') },
    isOpen('finalReport') && { href: `${base}/reports`, text: t('final') },
    isOpen('noticeToPersons') && { href: `${base}/letters`, text: t('letters') },
  ].filter((step) => step !== false)
  return (
    <Card title={t('title')}>
      {steps.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul className="list-disc pl-6">
          {steps.map((step) => (
            <li key={step.text}>
              <TextLink href={step.href}>{step.text}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
