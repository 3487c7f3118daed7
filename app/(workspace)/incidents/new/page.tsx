import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IncidentDraftForm } from '@/components/incident/incident-draft-form'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { reportingChoices } from '@/lib/incident/queries'
import type { Params } from '@/lib/incident/quick-check/schema'
import { startOf } from '@/lib/incident/quick-check/start'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { reportIncidentAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incident'))('new.title') }
}

const load = query(reportingChoices)

export default async function NewIncidentPage({ searchParams }: { searchParams: Promise<Params> }) {
  const [{ entities, now }, t, params] = await Promise.all([load(), getTranslations('incident'), searchParams])
  const today = jstDateOf(now)
  return (
    <>
      <PageHeading lead={t('new.lead')}>{t('new.title')}</PageHeading>
      {entities.length === 0 ? (
        <EmptyState title={t('new.noEntity')}>{t('new.noEntityHelp')}</EmptyState>
      ) : (
        <IncidentDraftForm
          action={reportIncidentAction}
          entities={entities}
          start={startOf(params, today)}
          today={today}
        />
      )}
    </>
  )
}
