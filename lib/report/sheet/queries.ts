import { type Ctx, found } from '@/lib/door/context'
import { may } from '@/lib/door/policy'
import { incidentBySlug } from '@/lib/incident/access'
import { AUTHORITIES } from '@/lib/law/appi/authorities'
import { namesOf } from '@/lib/organisation/people-names'
import { approvedVersion, sheetOfVersion } from './approved'
import { entryProgress, typedDifferently } from './model'
import * as repository from './repository'

/** The sheet of a report with its ticks, what was typed differently, and the evidence; without a sheet before approval. */
export async function sheetView(ctx: Ctx, slug: string, reportId: string) {
  const incident = await incidentBySlug(ctx, slug, 'report.read')
  const { report, version } = await approvedVersion(ctx, reportId)
  found(report.incidentId === incident.id ? report : null)
  const about = {
    incident,
    report: { id: report.id, kind: report.kind, sequence: report.sequence, state: report.state },
  }
  if (!version) return { ...about, sheet: null }
  const { sheet, authority, open } = await sheetOfVersion(ctx, { report, version })
  const [entries, evidence] = await Promise.all([
    repository.findEntries(ctx.tx, version.id),
    report.filing ? repository.findEvidence(ctx.tx, report.filing.id) : [],
  ])
  const names = await namesOf(ctx.tx, [
    ...entries.map(({ enteredById }) => enteredById),
    ...evidence.map(({ addedById }) => addedById),
  ])
  const named = entries.map((entry) => ({ ...entry, enteredBy: names.get(entry.enteredById) ?? '' }))
  return {
    ...about,
    sheet,
    version,
    authority: { id: authority, name: AUTHORITIES.find(({ id }) => id === authority)?.name ?? null },
    entries: named,
    progress: entryProgress(sheet.rows, entries),
    different: typedDifferently(sheet.rows, named),
    evidence: evidence.map((file) => ({ ...file, addedBy: names.get(file.addedById) ?? '' })),
    filing: report.filing,
    mayFile: open && may(ctx.actor, 'report.file', incident),
  }
}

export type SheetView = Awaited<ReturnType<typeof sheetView>>
/** The same of a version that is approved. */
export type ApprovedSheetView = Extract<SheetView, { version: object }>
