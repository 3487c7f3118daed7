import { recentChanges } from '@/lib/audit/recent-changes'
import { authorise, type Ctx } from '@/lib/door/context'
import { openDuties } from '@/lib/duty/queries'
import { unknownItemsOf } from '@/lib/incident/unknown-items'
import { noticeStandings } from '@/lib/notice/standings'
import { namesOf } from '@/lib/organisation/people-names'
import { reportStandings } from '@/lib/report/queries'
import { blockersOf, type Standing } from './blockers'
import { toldOnce } from './model'
import { findSeen } from './repository'
import { WORTH_TELLING } from './worth-telling'

/** One page of open duties, the most pressing first, each with what stands in its way. */
export async function duties(ctx: Ctx, page: number) {
  authorise(ctx, 'desk.read')
  const open = await openDuties(ctx, page)
  const standings = await standingsOf(ctx, [...new Set(open.rows.map(({ incidentId }) => incidentId))])
  return {
    ...open,
    rows: open.rows.map((duty) => ({
      ...duty,
      blockers: blockersOf(duty.kind, standings.get(duty.incidentId) ?? NOTHING),
    })),
  }
}

const NOTHING: Standing = { unknownItems: [], reports: [], notice: null }

async function standingsOf(ctx: Ctx, incidentIds: string[]): Promise<Map<string, Standing>> {
  const unknown = await unknownItemsOf(ctx, incidentIds)
  const reports = await reportStandings(ctx, incidentIds)
  const notices = await noticeStandings(ctx, incidentIds)
  const names = await namesOf(
    ctx.tx,
    [...reports, ...notices].map(({ submittedById }) => submittedById),
  )
  const named = <D extends { submittedById: string | null }>(document: D) => ({
    ...document,
    submittedBy: names.get(document.submittedById ?? '') ?? null,
  })
  return new Map(
    incidentIds.map((id) => {
      const notice = notices.find(({ incidentId }) => incidentId === id)
      const standing = {
        unknownItems: unknown.get(id) ?? [],
        reports: reports.filter(({ incidentId }) => incidentId === id).map(named),
        notice: notice ? named(notice) : null,
      }
      return [id, standing]
    }),
  )
}

/** Incidents told of at once; what is older is in their histories. */
const INCIDENTS_TOLD = 10

/** What others changed since the actor last said to have seen it, by incident, the newest first. */
export async function changesSinceVisit(ctx: Ctx) {
  authorise(ctx, 'desk.read')
  const seen = await findSeen(ctx.tx, ctx.actor.id ?? '')
  const { changes, more } = await recentChanges(ctx, seen ?? 0, WORTH_TELLING)
  const incidents = [...new Map(changes.map(({ incident }) => [incident.id, incident])).values()]
  return {
    firstVisit: seen === null,
    more: more || incidents.length > INCIDENTS_TOLD,
    newest: changes[0]?.seq ?? seen ?? 0,
    total: incidents.length,
    incidents: incidents.slice(0, INCIDENTS_TOLD).map((incident) => ({
      ...incident,
      changes: toldOnce(changes.filter((change) => change.incident.id === incident.id)),
    })),
  }
}
