import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { ApiOperation } from '@/lib/door/api'
import { authorise, type Ctx } from '@/lib/door/context'
import { urgencyOf } from '@/lib/duty/model'
import { dutiesOfIncident, openDuties } from '@/lib/duty/queries'
import { reportIncident } from '@/lib/incident/commands'
import { incidentFile, listIncidents } from '@/lib/incident/queries'
import { IncidentDraft } from '@/lib/incident/schema'
import { assess } from '@/lib/law/assess'
import { parseBreachFacts } from '@/lib/law/breach-facts'
import { type CalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { finalReportDeadline, preliminaryReportGuide } from '@/lib/law/report-deadlines'
import { entitiesForActor } from '@/lib/organisation/queries'
import { env } from '@/lib/platform/env'
import { thenFollowUp } from '@/lib/report/follow-up'
import * as shape from './schema'

/** An operation with what its document needs besides its shapes. */
export type Documented = ApiOperation & { id: string; method: 'get' | 'post'; path: string; summary: string }

/** Keeps the types of input and output together while the list stays of one kind. */
const operation = <I extends z.ZodType, O extends z.ZodType>(
  documented: ApiOperation<I, O> & Omit<Documented, keyof ApiOperation | 'reads' | 'writes'>,
) => documented

type DutyRow = Pick<
  Awaited<ReturnType<typeof dutiesOfIncident>>[number],
  'kind' | 'state' | 'binding' | 'targetOn' | 'dueOn' | 'reasoning'
>

const dutyAnswer = (incident: string, duty: DutyRow, today: CalendarDate) => ({
  incident,
  kind: duty.kind,
  state: duty.state,
  binding: duty.binding,
  targetOn: duty.targetOn,
  dueOn: duty.dueOn,
  daysLeft: duty.state === 'open' ? urgencyOf(duty, today).daysLeft : null,
  sentence: duty.reasoning.sentence,
  articles: [...new Set(duty.reasoning.basis.map(({ article }) => article))],
})

async function incidentAnswer(ctx: Ctx, slug: string) {
  const { incident, assessment } = await incidentFile(ctx, slug)
  const { number, title, state, awareOn, personCount } = incident
  const { reportable, undetermined, categories } = assessment
  const duties = await dutiesOfIncident(ctx, slug)
  const today = jstDateOf(ctx.now)
  return {
    ...{ slug, number, title, state, awareOn, personCount, reportable, undetermined, categories },
    url: new URL(`/incidents/${slug}`, env().AUTH_URL).href,
    duties: duties.map((duty) => dutyAnswer(slug, duty, today)),
  }
}

const createIncident = operation({
  id: 'createIncident',
  method: 'post',
  path: '/incidents',
  summary: 'Log an incident',
  scope: 'incidents:create',
  status: 201,
  input: shape.NewIncident,
  output: shape.IncidentAnswer,
  writes: async (ctx, { entity: code, ...input }) => {
    const entity = (await entitiesForActor(ctx)).find((one) => one.code === code)
    if (!entity) throw new AppError('INVALID', { message: 'door.invalid', fields: { entity: ['form.choose'] } })
    const draft = IncidentDraft.safeParse({ ...input, entityId: entity.id })
    if (!draft.success) {
      const fields = Object.fromEntries(draft.error.issues.map(({ path, message }) => [path.join('.'), [message]]))
      throw new AppError('INVALID', { message: 'door.invalid', fields })
    }
    const { slug } = await thenFollowUp(reportIncident)(ctx, draft.data)
    return incidentAnswer(ctx, slug)
  },
})

const readIncident = operation({
  id: 'readIncident',
  method: 'get',
  path: '/incidents/{slug}',
  summary: 'One incident with the law’s answer and its duties',
  scope: 'incidents:read',
  status: 200,
  input: shape.IncidentRef,
  output: shape.IncidentAnswer,
  reads: (ctx, { slug }) => incidentAnswer(ctx, slug),
})

const readIncidents = operation({
  id: 'listIncidents',
  method: 'get',
  path: '/incidents',
  summary: 'Incidents, newest first',
  scope: 'incidents:read',
  status: 200,
  input: shape.ListIncidents,
  output: shape.IncidentList,
  reads: async (ctx, { state, page }) => {
    const { rows, total, pages } = await listIncidents(ctx, { page, text: '', state: state ?? '' })
    return {
      total,
      page,
      pages,
      incidents: rows.map(({ slug, number, title, state: at, awareOn, next }) => ({
        ...{ slug, number, title, state: at, awareOn: awareOn ?? '' },
        nextDueOn: next?.dueOn ?? null,
      })),
    }
  },
})

const readDuties = operation({
  id: 'listOpenDuties',
  method: 'get',
  path: '/duties',
  summary: 'Everything that is still owed, the most pressing first',
  scope: 'duties:read',
  status: 200,
  input: shape.ListDuties,
  output: shape.DutyList,
  reads: async (ctx, { page }) => {
    const { rows, total, overdue, pages, today } = await openDuties(ctx, page)
    return { total, overdue, page, pages, duties: rows.map((duty) => dutyAnswer(duty.incident.slug, duty, today)) }
  },
})

const readDutiesOfIncident = operation({
  id: 'listDutiesOfIncident',
  method: 'get',
  path: '/incidents/{slug}/duties',
  summary: 'The duties of one incident, done and not applicable ones too',
  scope: 'duties:read',
  status: 200,
  input: shape.IncidentRef,
  output: shape.Duty.array(),
  reads: async (ctx, { slug }) => {
    const today = jstDateOf(ctx.now)
    return (await dutiesOfIncident(ctx, slug)).map((duty) => dutyAnswer(slug, duty, today))
  },
})

const assessLaw = operation({
  id: 'assess',
  method: 'post',
  path: '/law/assess',
  summary: 'What the law asks of these facts; nothing is stored',
  scope: 'law:assess',
  status: 200,
  input: shape.LawQuestion,
  output: shape.LawAnswer,
  reads: async (ctx, { awareDate: asked, ...facts }) => {
    authorise(ctx, 'incident.read')
    const awareDate = asked as CalendarDate | undefined
    const { reportable, categories, undetermined, effortDuty, finalReportDays, basis } = assess(
      parseBreachFacts(facts),
      { awareDate },
    )
    const guide = reportable && awareDate ? preliminaryReportGuide(awareDate, facts.regime) : null
    const deadline = awareDate && finalReportDays ? finalReportDeadline(awareDate, finalReportDays, facts.regime) : null
    return {
      ...{ reportable, categories, undetermined, effortDuty, finalReportDays },
      preliminaryTargetOn: guide?.target ?? null,
      preliminaryLimitOn: guide?.limit ?? null,
      finalDueOn: deadline?.due ?? null,
      basis: basis.map(({ article, articleEn, text, url }) => ({
        article,
        articleEn,
        text: text.ja,
        textEn: text.en,
        url,
      })),
    }
  },
})

export const OPERATIONS = { createIncident, readIncident, readIncidents, readDuties, readDutiesOfIncident, assessLaw }
