import type { Ctx } from '@/lib/door/context'
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
  const entity = await entityOfIncident(ctx, file.incident)
  const entrustors = (await findEntrustors(ctx.tx, entrustor.incidentId)).length
  return contentOf(noticeContent({ ...file, entity, joint: [] }, { entrustor, entrustors, number, now: ctx.now }))
}
