import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WaitingTable } from '@/components/approval/waiting-table'
import { ChangeList } from '@/components/desk/change-list'
import { DeskSummary } from '@/components/desk/desk-summary'
import { OpenDutyList } from '@/components/desk/open-duty-list'
import { DateText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { pageOf } from '@/lib/core/page-number'
import { changesSinceVisit, duties } from '@/lib/desk/queries'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { markSeenAction } from './actions'
import { waitingDocuments } from './waiting-documents'

type Props = { searchParams: Promise<{ page?: string }> }

const loadDuties = query(duties)
const loadChanges = query(changesSinceVisit)

/** As many as fit beside the duties; the rest has a page of its own. */
const WAITING_SHOWN = 5

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duty'))('today.title') }
}

export default async function TodayPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (actor.role === 'admin') redirect('/settings/people')
  const page = pageOf((await searchParams).page)
  const signs = may(actor, 'report.decide')
  const [{ rows, pages, ...open }, changed, waiting, t, desk, audit] = await Promise.all([
    loadDuties(page),
    loadChanges(),
    signs ? waitingDocuments(1) : null,
    getTranslations('duty'),
    getTranslations('desk'),
    getTranslations('audit'),
  ])
  const mine = waiting?.rows.filter(({ own }) => !own) ?? []
  return (
    <div className="flex flex-col gap-8">
      <PageHeading
        actions={
          may(actor, 'incident.report') && (
            <LinkButton href="/incidents/new" tone="primary">
              {t('today.report')}
            </LinkButton>
          )
        }
        kicker={<DateText date={open.today} />}
        lead={t('today.lead')}
      >
        {t('today.title')}
      </PageHeading>
      {open.overdue > 0 && (
        <NotificationBanner heading="h2" title={t('today.overdue', { count: open.overdue })} tone="error">
          {t('today.overdueHelp')}
        </NotificationBanner>
      )}
      <DeskSummary
        approvals={waiting ? waiting.total : null}
        changes={changed.total}
        dueToday={open.dueToday}
        overdue={open.overdue}
        soon={open.soon}
      />
      {waiting && waiting.total > 0 && (
        <section aria-labelledby="waiting" className="flex flex-col gap-4">
          <h2 className="text-std-20B-150" id="waiting">
            {desk('approvals.title')}
          </h2>
          {mine.length > 0 ? (
            <WaitingTable rows={mine.slice(0, WAITING_SHOWN)} total={mine.length} />
          ) : (
            <p>{desk('approvals.none')}</p>
          )}
          {waiting.total > Math.min(mine.length, WAITING_SHOWN) && (
            <p>
              <TextLink href="/approvals">{desk('approvals.all')}</TextLink>
            </p>
          )}
        </section>
      )}
      <OpenDutyList canReport={may(actor, 'incident.report')} duties={rows} total={open.total} />
      <Pagination hrefOf={(number) => `/?page=${number}`} page={page} pageCount={pages} />
      <ChangeList
        {...changed}
        action={markSeenAction}
        incidents={changed.incidents.map(({ changes, ...incident }) => ({
          ...incident,
          changes: changes.map((change) => ({ ...change, label: audit(`actions.${change.action}`) })),
        }))}
      />
    </div>
  )
}
