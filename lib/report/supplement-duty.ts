import type { Ctx } from '@/lib/door/context'
import { dropDuty, fulfilDuty, oweDuty } from '@/lib/duty/commands'
import { dutiesOfIncident } from '@/lib/duty/queries'
import type { IncidentFile } from '@/lib/incident/queries'
import { addDays, type CalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { supplement } from '@/lib/law/supplement'
import type { ReportContent } from './schema'

/** How often a supplement that is owed is looked at again; no law says it. */
const RECHECK_DAYS = 7

const SETTLES = ['final', 'combined', 'supplement']

const openItems = ({ sections }: ReportContent): number[] =>
  sections.filter(({ state }) => state === 'underInvestigation').map(({ item }) => item)

/** The earliest day on which somebody said to look at an open item again, at the latest a week on. */
function recheckOn({ items }: IncidentFile, filedOn: CalendarDate): CalendarDate {
  const latest = addDays(filedOn, RECHECK_DAYS)
  const planned = items.flatMap(({ state, nextCheckOn }) =>
    state === 'underInvestigation' && nextCheckOn && nextCheckOn > filedOn && nextCheckOn < latest ? [nextCheckOn] : [],
  )
  return planned.sort()[0] ?? latest
}

/**
 * After a filing: a report that leaves items open owes a supplement; one that leaves none settles it; a withdrawal ends it
 * (guideline 3-5-3-4).
 */
export async function settleSupplement(
  ctx: Ctx,
  file: IncidentFile,
  { content, filedAt }: { content: ReportContent; filedAt: Date },
): Promise<void> {
  const { id, slug, regime } = file.incident
  if (content.kind === 'withdrawal') return dropDuty(ctx, id, 'supplement')
  if (!SETTLES.includes(content.kind)) return
  const open = openItems(content)
  if (open.length > 0) return oweDuty(ctx, id, supplement(open, regime), recheckOn(file, jstDateOf(filedAt)))
  const owed = (await dutiesOfIncident(ctx, slug)).some(({ kind, state }) => kind === 'supplement' && state === 'open')
  if (owed) await fulfilDuty(ctx, { incidentId: id, kind: 'supplement', doneAt: filedAt, lateReason: null })
}
