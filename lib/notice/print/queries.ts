import type { Ctx } from '@/lib/door/context'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { type IncidentRef, incidentBySlug } from '@/lib/incident/access'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { progressOf } from '@/lib/notice/batch-queries'
import { type BatchRecord, findBatches } from '@/lib/notice/batch-repository'
import { choicesOf, summaryOf } from '@/lib/notice/client-choices'
import { findClients } from '@/lib/notice/client-repository'
import { deliveriesOf } from '@/lib/notice/delivery/deliveries'
import { countPostedByBatch, findReturned } from '@/lib/notice/delivery/letter-repository'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import { heldParts, isUnfinished, noticeCan } from '@/lib/notice/model'
import { offers } from '@/lib/notice/offers'
import * as notices from '@/lib/notice/repository'
import type { BatchView, DeliveryView, ToPrint } from '@/lib/notice/views'
import { fromDb } from '@/lib/platform/db-date'
import { letterFileName } from './letter-file-name'
import { countBeyondWindow, findFiles, findHeld } from './printed-repository'
import { countUnwrittenByClient } from './unwritten-repository'

/** Rows shown of the lists of held and returned letters; the counts beside them are whole. */
const LISTED = 50

/** The letters on paper: what can be printed, the runs, and what became of them. */
export async function printView(ctx: Ctx, slug: string) {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const notice = await notices.findNotice(ctx.tx, incident.id)
  const version = notice && (await notices.findLatestVersion(ctx.tx, notice.id))
  const duties = await dutiesOfIncident(ctx, slug)
  const batches = await batchList(ctx, incident)
  return {
    incident,
    today: jstDateOf(ctx.now),
    toPrint: version && (await toPrint(ctx, incident, version)),
    batches,
    delivery: version && (await deliveryView(ctx, incident.id, version.id)),
    duty: duties.find((duty) => duty.kind === 'noticeToPersons')?.state ?? null,
    may: offers(ctx, incident),
  }
}

/** The people are counted only when a run could begin: with a hundred thousand that takes a moment. */
async function toPrint(ctx: Ctx, incident: IncidentRef, version: notices.VersionRecord): Promise<ToPrint> {
  const approved = noticeCan('print', version.state)
  const batches = await findBatches(ctx.tx, incident.id)
  const ofThisText = batches.filter((batch) => batch.noticeVersionId === version.id)
  const { clients } = await findClients(ctx.tx, incident.id)
  const begins = approved && (clients.length > 0 || !ofThisText.some(({ state }) => isUnfinished(state)))
  const counts = begins
    ? await countUnwrittenByClient(ctx.tx, { incidentId: incident.id, noticeVersionId: version.id })
    : new Map()
  const choices = choicesOf(version.content, clients, counts, ofThisText)
  return {
    approved,
    ...summaryOf(choices),
    choices,
    discreet: version.content.content.envelope === 'discreet',
  }
}

async function batchList(ctx: Ctx, incident: IncidentRef): Promise<BatchView[]> {
  const batches = (await findBatches(ctx.tx, incident.id)).filter((batch) => batch.channel === 'letter')
  const ids = batches.map((batch) => batch.id)
  const [files, posted] = [await findFiles(ctx.tx, ids), await countPostedByBatch(ctx.tx, ids)]
  const beyondWindow = await countBeyondWindow(ctx.tx, ids)
  const view = (batch: BatchRecord, index: number): BatchView => ({
    id: batch.id,
    progress: progressOf(batch, ctx.now),
    ordinal: batches.length - index,
    versionNumber: batch.versionNumber,
    client: batch.client,
    posted: posted.get(batch.id) ?? 0,
    beyondWindow: beyondWindow.get(batch.id) ?? 0,
    failure: batch.failure,
    createdAt: batch.createdAt,
    manifestFileId: batch.manifestFileId,
    files: files
      .filter((file) => file.batchId === batch.id)
      .map(({ batchId: _, ...file }) => ({ ...file, name: letterFileName(incident.number, batch, file.position) })),
  })
  return batches.map(view)
}

async function deliveryView(ctx: Ctx, incidentId: string, versionId: string): Promise<DeliveryView> {
  const counts = await deliveriesOf(ctx.tx, incidentId, versionId)
  const held = await findHeld(ctx.tx, versionId, LISTED)
  const returned = await findReturned(ctx.tx, versionId, LISTED)
  return {
    counts,
    held: held.map(({ personId, heldReason, person }) => ({
      personId,
      row: person.rowNumber,
      reasons: heldParts(heldReason ?? ''),
      /** The person was put right since: the next batch has a letter for them. */
      fixed: person.letterIssue === null,
    })),
    returned: returned.map((letter) => ({
      code: writtenLetterCode(letter.code),
      personId: letter.personId,
      row: letter.person.rowNumber,
      returnedOn: fromDb(letter.returnedOn),
      reason: letter.returnReason,
    })),
  }
}
