import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ChannelCard } from '@/components/sheet/channel-card'
import { DifferenceTable } from '@/components/sheet/difference-table'
import { EvidenceCard } from '@/components/sheet/evidence-card'
import { SheetProgress } from '@/components/sheet/sheet-progress'
import { SheetRows } from '@/components/sheet/sheet-rows'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { sheetView } from '@/lib/report/sheet/queries'
import { clearAction, enterAction } from './actions'

type Props = { params: Promise<{ slug: string; reportId: string }> }

const load = query(sheetView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sheet'))('title') }
}

export default async function SheetPage({ params }: Props) {
  const { slug, reportId } = await params
  const [view, t, report, locale] = await Promise.all([
    load(slug, reportId),
    getTranslations('sheet'),
    getTranslations('report'),
    getLocale(),
  ])
  const back = `/incidents/${slug}/reports/${reportId}`
  const kicker = <TextLink href={back}>{report(`kind.${view.report.kind}`)}</TextLink>
  if (!view.sheet)
    return (
      <>
        <PageHeading kicker={kicker}>{t('title')}</PageHeading>
        <EmptyState action={<LinkButton href={back}>{t('toReport')}</LinkButton>} title={t('none')}>
          {t('noneHelp')}
        </EmptyState>
      </>
    )
  const { sheet, version, progress, filing } = view
  const annex = `/api/incidents/${slug}/reports/${reportId}/sheet`
  return (
    <>
      <PageHeading kicker={kicker} lead={t('lead', { number: version.number, reporter: version.content.reporter })}>
        {t('title')}
      </PageHeading>
      <div className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
        <TextLink external href={annex}>
          {t('annexPdf')}
        </TextLink>
        <TextLink external href={`${annex}?format=json`}>
          {t('annexJson')}
        </TextLink>
      </div>
      <ChannelCard
        authority={view.authority.name?.[locale === 'en' ? 'en' : 'ja'] ?? view.authority.id}
        channel={sheet.channel}
        form={sheet.form}
      />
      <SheetProgress done={progress.done} total={progress.total} />
      <SheetRows
        actions={view.mayFile ? { enter: enterAction, clear: clearAction } : null}
        entries={view.entries}
        filed={filing !== null}
        rows={sheet.rows}
        versionId={version.id}
      />
      <DifferenceTable different={view.different} />
      {filing ? (
        <EvidenceCard
          evidence={view.evidence}
          filing={filing}
          uploadTo={view.mayFile ? `/api/incidents/${slug}/reports/${reportId}/evidence` : null}
        />
      ) : (
        <NotificationBanner
          actions={<LinkButton href={back}>{t('recordFiling')}</LinkButton>}
          title={t('next')}
          tone="info"
        >
          {t('nextHelp')}
        </NotificationBanner>
      )}
    </>
  )
}
