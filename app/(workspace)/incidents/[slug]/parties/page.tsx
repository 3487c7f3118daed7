import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddEntrustorForm } from '@/components/entrustment/entrustor-form'
import { EntrustorTable } from '@/components/entrustment/entrustor-table'
import { PartyForm } from '@/components/entrustment/party-form'
import { PartyTable } from '@/components/entrustment/party-table'
import { ReceivedCard } from '@/components/entrustment/received-card'
import { ReliefBanner } from '@/components/entrustment/relief-banner'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { entrustorsOfIncident } from '@/lib/entrustment/queries'
import { receivedComparison } from '@/lib/entrustment/received-queries'
import { partiesOfIncident } from '@/lib/incident/party-queries'
import { addEntrustorAction, addPartyAction, removePartyAction } from './actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(entrustorsOfIncident)
const loadParties = query(partiesOfIncident)
const loadReceived = query(receivedComparison)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entrustment'))('title') }
}

export default async function PartiesPage({ params }: Props) {
  const { slug } = await params
  const [view, parties, received, t] = await Promise.all([
    load(slug),
    loadParties(slug),
    loadReceived(slug),
    getTranslations('entrustment'),
  ])
  const base = `/incidents/${slug}/parties`
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {received && <ReceivedCard base={base} received={received} />}
      <Card title={t('entrustors.title')}>
        {view.entrustee ? (
          <>
            <p className="max-w-3xl">{t('entrustors.lead')}</p>
            <ReliefBanner outstanding={view.outstanding} relief={view.relief} />
            <EntrustorTable base={base} entrustors={view.entrustors} />
            {view.mayWrite && <AddEntrustorForm action={addEntrustorAction} incidentId={view.incidentId} />}
          </>
        ) : (
          <p className="max-w-3xl">
            {t('entrustors.notEntrustee')}{' '}
            <TextLink href={`/incidents/${slug}/facts`}>{t('entrustors.toFacts')}</TextLink>
          </p>
        )}
      </Card>
      <Card title={t('parties.title')}>
        <p className="max-w-3xl">{t('parties.lead')}</p>
        <PartyTable
          incidentId={parties.incidentId}
          parties={parties.parties}
          remove={parties.mayChange ? removePartyAction : null}
        />
        {parties.mayChange && (
          <PartyForm action={addPartyAction} choices={parties.choices} incidentId={parties.incidentId} />
        )}
      </Card>
    </>
  )
}
