import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/shell/words'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { StatusBadge } from '@/components/ui/status-badge'
import { Tabs } from '@/components/ui/tabs'
import { query } from '@/lib/door/query'
import { incidentHeading } from '@/lib/incident/queries'

type Props = { children: React.ReactNode; params: Promise<{ slug: string }> }

const load = query(incidentHeading)

const SECTIONS = ['facts', 'data', 'parties', 'persons', 'reports', 'letters', 'consistency', 'history'] as const

/** Tabs of several incidents stay apart: every part is titled with the number. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const incident = await load((await params).slug).catch(() => null)
  // Nothing there, or not for this reader: the page itself says so; its title must not be empty.
  if (!incident) return { title: (await getTranslations('door'))('notFoundTitle') }
  const { number, title } = incident
  return { title: { template: `%s ${number} | Todoke`, default: `${number} ${title}` } }
}

export default async function IncidentLayout({ children, params }: Props) {
  const { slug } = await params
  const [incident, t] = await Promise.all([load(slug), getTranslations('incident')])
  const base = `/incidents/${slug}`
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ href: '/incidents', label: t('list.title') }, { label: incident.number }]} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-std-20B-150">{incident.title}</p>
        <p className="text-solid-gray-700">
          {incident.number}・{incident.entityName}
        </p>
        <StatusBadge tone={incident.state === 'open' ? 'info' : 'neutral'}>{t(`state.${incident.state}`)}</StatusBadge>
      </div>
      <Tabs
        label={t('sections')}
        tabs={[
          { href: base, label: t('section.overview'), exact: true },
          ...SECTIONS.map((section) => ({ href: `${base}/${section}`, label: t(`section.${section}`) })),
        ]}
      />
      <Words of={['incident', 'duty']}>{children}</Words>
    </div>
  )
}
