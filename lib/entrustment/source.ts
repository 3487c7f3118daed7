import type { Ctx } from '@/lib/door/context'
import { assessIncident } from '@/lib/incident/model'
import { incidentFileById } from '@/lib/incident/queries'
import { entityOfIncident } from '@/lib/organisation/queries'
import { noticeContent } from './notice-content'
import type { EntrustorRecord } from './repository'
import { findEntrustors } from './repository'
import { contentOf } from './signed-notice'
import type { SignedContent } from './signed-notice-schema'

/** What a client would be told now. */
export async function presentNotice(ctx: Ctx, entrustor: EntrustorRecord, number: number): Promise<SignedContent> {
  const file = await incidentFileById(ctx, entrustor.incidentId)
  const { incident, rows } = file
  // Being free of the own report does not change what the event is, and that is what the client is told.
  const facts = { ...incident, entrustment: 'entrusteeNotNotified' as const }
  const assessment = assessIncident(facts, rows, file.assessment.override)
  const entity = await entityOfIncident(ctx, incident)
  const entrustors = (await findEntrustors(ctx.tx, entrustor.incidentId)).length
  const source = { ...file, assessment, entity, joint: [] }
  return contentOf(noticeContent(source, { entrustor, entrustors, number, now: ctx.now }))
}
