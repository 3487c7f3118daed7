import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AwareDatePanel } from '@/components/incident/aware-date-panel'
import { FactsForm } from '@/components/incident/facts-form'
import { FactsReading } from '@/components/incident/facts-reading'
import { ItemForm } from '@/components/incident/item-form'
import { ItemIndex } from '@/components/incident/item-index'
import { ItemReading } from '@/components/incident/item-reading'
import { ReportsAtStake } from '@/components/report/reports-at-stake'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { awareDateHistory, incidentFile } from '@/lib/incident/queries'
import { reportsAtStake } from '@/lib/report/queries'
import { decideAwareDateAction, factsAction, itemAction, moveAwareDateAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(incidentFile)
const loadHistory = query(awareDateHistory)
const loadAtStake = query(reportsAtStake)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('incident'))('section.facts') }
}

export default async function FactsPage({ params }: Props) {
  const { slug } = await params
  const [{ incident, rows, items, assessment }, history, atStake, actor, t] = await Promise.all([
    load(slug),
    loadHistory(slug),
    loadAtStake(slug),
    requireActor(),
    getTranslations('incident'),
  ])
  const editable = incident.state === 'open' && may(actor, 'incident.edit', { entityId: incident.entityId })
  return (
    <>
      <PageHeading lead={t(editable ? 'facts.lead' : 'facts.leadReadOnly')}>{t('section.facts')}</PageHeading>
      {editable && <ReportsAtStake reports={atStake} slug={slug} />}
      <Card title={t('aware.title')}>
        <AwareDatePanel
          actorId={actor.id}
          canDecide={may(actor, 'incident.decideAwareDate', { entityId: incident.entityId })}
          decide={decideAwareDateAction}
          editable={editable}
          history={history}
          incident={incident}
          move={moveAwareDateAction}
        />
      </Card>
      <Card title={t('facts.title')}>
        {editable ? (
          <FactsForm action={factsAction} assessment={assessment} incident={incident} rows={rows} />
        ) : (
          <FactsReading incident={incident} />
        )}
      </Card>
      <section aria-labelledby="items" className="flex flex-col gap-4">
        <h2 className="text-std-24B-150" id="items">
          {t('items.title')}
        </h2>
        {editable && <p className="max-w-prose">{t('items.lead')}</p>}
        <ItemIndex items={items} />
        {items.map((item) =>
          editable ? (
            <ItemForm action={itemAction} incidentId={incident.id} item={item} key={item.item} slug={slug} />
          ) : (
            <ItemReading item={item} key={item.item} />
          ),
        )}
      </section>
    </>
  )
}
