import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WrongDocuments } from '@/components/consistency/wrong-documents'
import { AcknowledgeForm } from '@/components/duty/acknowledge-form'
import { DutyCard } from '@/components/duty/duty-card'
import { IncidentTimeline } from '@/components/duty/incident-timeline'
import { RecheckForm } from '@/components/duty/recheck-form'
import { AssessmentPanel } from '@/components/incident/assessment-panel'
import { AssignForm } from '@/components/incident/assign-form'
import { AssignmentCard } from '@/components/incident/assignment-card'
import { CloseIncidentForm } from '@/components/incident/close-incident-form'
import { NextSteps } from '@/components/incident/next-steps'
import { OverrideForm, WithdrawOverrideButton } from '@/components/incident/override-form'
import { Words } from '@/components/shell/words'
import { Disclosure } from '@/components/ui/disclosure'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { wrongDocuments } from '@/lib/consistency/queries'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { dutiesOfIncident, incidentTimeline } from '@/lib/duty/queries'
import { assignmentView } from '@/lib/incident/assign-queries'
import { incidentFile } from '@/lib/incident/queries'
import {
  acknowledgeAction,
  assignAction,
  closeAction,
  overrideAction,
  recheckAction,
  reopenAction,
  withdrawOverrideAction,
} from './actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ new?: string }> }

const load = query(incidentFile)
const loadDuties = query(dutiesOfIncident)
const loadAssignment = query(assignmentView)
const loadTimeline = query(incidentTimeline)
const loadWrong = query(wrongDocuments)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { incident } = await load((await params).slug)
  return { title: `${incident.number} ${incident.title}` }
}

export default async function IncidentOverviewPage({ params, searchParams }: Props) {
  const { slug } = await params
  const [{ incident, rows, items, assessment }, duties, timeline, assignment, wrong, actor, t] = await Promise.all([
    load(slug),
    loadDuties(slug),
    loadTimeline(slug),
    loadAssignment(slug),
    loadWrong(slug),
    requireActor(),
    getTranslations('incident'),
  ])
  const subject = { entityId: incident.entityId }
  const isNew = (await searchParams).new === '1'
  const open = incident.state === 'open'
  return (
    <>
      <PageHeading>{t('section.overview')}</PageHeading>
      {isNew && (
        <NotificationBanner live title={t('new.done', { number: incident.number })} tone="success">
          {t('new.doneHelp')}
        </NotificationBanner>
      )}
      <WrongDocuments documents={wrong} slug={slug} />
      <AssessmentPanel assessment={assessment}>
        {open && may(actor, 'incident.overrideAssessment', subject) && (
          <div className="print:hidden">
            {assessment.override && (
              <WithdrawOverrideButton
                action={withdrawOverrideAction}
                incidentId={incident.id}
                overrideId={assessment.override.id}
              />
            )}
            <Disclosure summary={t('override.open')}>
              <OverrideForm action={overrideAction} assessment={assessment} incidentId={incident.id} />
            </Disclosure>
          </div>
        )}
      </AssessmentPanel>
      {open && may(actor, 'incident.edit', subject) && (
        <div className="print:hidden">
          <NextSteps duties={duties} items={items} rows={rows.length} slug={slug} />
        </div>
      )}
      <IncidentTimeline timeline={timeline} />
      {duties.length > 0 && (
        <section aria-labelledby="duties" className="flex flex-col gap-4">
          <h2 className="text-std-24B-150" id="duties">
            {t('duties')}
          </h2>
          <div className="grid gap-4 lg:grid-cols-2">
            {duties.map((duty) => (
              <DutyCard duty={duty} key={duty.kind}>
                {open &&
                  duty.urgency !== 'overdue' &&
                  duty.urgency !== 'today' &&
                  duty.state === 'open' &&
                  may(actor, 'duty.fulfil', subject) && (
                    <div className="print:hidden">
                      <AcknowledgeForm action={acknowledgeAction} incidentId={incident.id} kind={duty.kind} />
                    </div>
                  )}
                {open && duty.state === 'open' && duty.binding === 'promptly' && may(actor, 'duty.fulfil', subject) && (
                  <div className="print:hidden">
                    <RecheckForm
                      action={recheckAction}
                      current={duty.recheckOn}
                      incidentId={incident.id}
                      kind={duty.kind}
                    />
                  </div>
                )}
              </DutyCard>
            ))}
          </div>
        </section>
      )}
      <AssignmentCard manager={assignment.manager} owner={assignment.owner} registeredBy={assignment.registeredBy}>
        {open && may(actor, 'incident.assign', subject) && (
          <Words of={['reminder']}>
            <AssignForm
              action={assignAction}
              assignment={{
                incidentId: incident.id,
                ownerId: assignment.ownerId,
                managerId: assignment.managerId,
              }}
              managers={assignment.managers}
              owners={assignment.owners}
              registeredBy={assignment.registeredBy}
            />
          </Words>
        )}
      </AssignmentCard>
      {may(actor, 'incident.close', subject) && duties.every((duty) => duty.state !== 'open') && (
        <CloseIncidentForm
          closed={!open}
          action={open ? closeAction : reopenAction}
          incidentId={incident.id}
          reason={incident.closedReason}
          version={incident.version}
        />
      )}
    </>
  )
}
