import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OpenDutyList } from '@/components/duty/open-duty-list'
import { DateText } from '@/components/ui/date-text'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { pageOf } from '@/lib/core/page-number'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { openDuties } from '@/lib/duty/queries'

type Props = { searchParams: Promise<{ page?: string }> }

const load = query(openDuties)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duty'))('today.title') }
}

export default async function TodayPage({ searchParams }: Props) {
  const actor = await requireActor()
  if (actor.role === 'admin') redirect('/settings/people')
  const page = pageOf((await searchParams).page)
  const [{ rows, overdue, pages, total, today }, t] = await Promise.all([load(page), getTranslations('duty')])
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        actions={
          may(actor, 'incident.report') && (
            <LinkButton href="/incidents/new" tone="primary">
              {t('today.report')}
            </LinkButton>
          )
        }
        kicker={<DateText date={today} />}
        lead={t('today.lead')}
      >
        {t('today.title')}
      </PageHeading>
      {overdue > 0 && (
        <NotificationBanner heading="h2" title={t('today.overdue', { count: overdue })} tone="error">
          {t('today.overdueHelp')}
        </NotificationBanner>
      )}
      <OpenDutyList canReport={may(actor, 'incident.report')} duties={rows} total={total} />
      <Pagination hrefOf={(number) => `/?page=${number}`} page={page} pageCount={pages} />
    </div>
  )
}
