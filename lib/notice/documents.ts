import type { Ctx } from '@/lib/door/context'
import { incidentById, incidentBySlug } from '@/lib/incident/access'
import { entityOfIncident } from '@/lib/organisation/queries'
import { fromDb } from '@/lib/platform/db-date'
import { findClients } from './client-repository'
import { findMeasures } from './delivery/measure-repository'
import { freeze } from './frozen'
import * as repository from './repository'
import type { FrozenNotice, NoticeContent } from './schema'
import { countByVersion, findWithdrawals } from './version-repository'

/** A text to the affected persons that can mislead, with what the app would write around it now. */
export type NoticeDocument = {
  id: string
  /** null: the draft */
  number: number | null
  state: 'draft' | 'submitted' | 'approved' | 'sent'
  letters: number
  notice: Pick<FrozenNotice, 'content' | 'sender' | 'desk' | 'clients'>
  present: Pick<FrozenNotice, 'sender' | 'desk' | 'clients'>
}

/** Versions that wait, are approved or went out and were not taken back; the draft, while it is being written. */
export async function noticeDocuments(ctx: Ctx, slug: string): Promise<NoticeDocument[]> {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const notice = await repository.findNotice(ctx.tx, incident.id)
  if (!notice) return []
  const entity = await entityOfIncident(ctx, incident)
  const present = freeze(notice.content, entity, await findClients(ctx.tx, incident.id))
  const versions = await repository.findVersions(ctx.tx, notice.id)
  const letters = new Map((await countByVersion(ctx.tx, notice.id)).map((row) => [row.id, row.printed + row.mailed]))
  const withdrawn = new Set((await findWithdrawals(ctx.tx, notice.id)).map((row) => row.noticeVersionId))
  const underway = notice.state === 'submitted' || notice.state === 'approved' ? notice.state : null
  const documents = versions
    .filter((version, i) => !withdrawn.has(version.id) && ((i === 0 && underway) || (letters.get(version.id) ?? 0) > 0))
    .map((version, i): NoticeDocument => {
      const sent = letters.get(version.id) ?? 0
      const state = sent > 0 ? 'sent' : (i === 0 && underway) || 'approved'
      return { id: version.id, number: version.number, state, letters: sent, notice: version.content, present }
    })
  const draft: NoticeDocument = { id: notice.id, number: null, state: 'draft', letters: 0, notice: present, present }
  return underway ? documents : [draft, ...documents]
}

/** What was published in place of letters and still stands. */
export type PublishedText = { id: string; text: string; place: string | null; startedOn: string }

export async function publishedTexts(ctx: Ctx, incidentId: string): Promise<PublishedText[]> {
  await incidentById(ctx, incidentId, 'notice.read')
  const measures = await findMeasures(ctx.tx, incidentId)
  return measures.flatMap(({ id, text, place, startedOn, endedOn }) =>
    text && !endedOn ? [{ id, text, place, startedOn: fromDb(startedOn) ?? '' }] : [],
  )
}

/** The parts of a notice that people write, in reading order. */
export const WRITTEN_PARTS = [
  'opening',
  'overview',
  'cause',
  'secondaryDamage',
  'whatWeDo',
  'nextUpdate',
  'closing',
  'guardianOpening',
  'bereavedOpening',
  'enOpening',
  'enOverview',
  'enCause',
  'enSecondaryDamage',
  'enWhatWeDo',
  'enNextUpdate',
  'enClosing',
] as const satisfies readonly (keyof NoticeContent)[]
