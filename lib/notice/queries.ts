import { approvalOf } from '@/lib/approval/queries'
import { type Ctx, found } from '@/lib/door/context'
import { may, type Permission } from '@/lib/door/policy'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { type IncidentRef, incidentById, incidentBySlug } from '@/lib/incident/access'
import { itemKey, itemLabel } from '@/lib/incident/data-items'
import { incidentFileById } from '@/lib/incident/queries'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { namesOf } from '@/lib/organisation/people-names'
import { getEntity } from '@/lib/organisation/queries'
import { personCounts } from '@/lib/person/for-letters'
import { fromDb } from '@/lib/platform/db-date'
import { ADVICE } from './advice/advice'
import { adviceFor } from './advice/advice-for'
import { deliveriesOf } from './delivery/deliveries'
import { missingForForms, withForms } from './form-texts'
import { freeze } from './frozen'
import { writtenLetterCode } from './letter-code'
import type { BatchRecord } from './letter-repository'
import * as letters from './letter-repository'
import { heldParts, isRunning, paceOf } from './model'
import { draftFrom } from './prefill'
import { letterFileName } from './print/letter-file-name'
import * as repository from './repository'
import { submissionProblems } from './submission'
import { type Variant, variantsOf } from './variants'
import type { BatchProgress, BatchView, DeliveryView, EditView, NoticeView, Offers, VariantView } from './views'

/** Rows shown of the lists of held and returned letters; the counts beside them are whole. */
const LISTED = 50
/** Variants that a text shown beside the editor can be switched between. */
const SHOWN_VARIANTS = 6

type Locale = 'ja' | 'en'

const offers = (ctx: Ctx, { entityId }: IncidentRef): Offers => {
  const can = (permission: Permission, fileKind?: string) => may(ctx.actor, permission, { entityId, fileKind })
  return {
    write: can('notice.write'),
    preview: can('notice.read') && can('person.reveal'),
    print: can('notice.print'),
    deliver: can('notice.recordDelivery'),
    fulfil: can('duty.fulfil'),
    download: can('file.download', 'letters'),
    editPersons: can('person.edit'),
  }
}

/** What the variants of a notice say of their items, for screens. */
const shown = ({ key, items, addressee, language, persons }: Variant, locale: Locale): VariantView => ({
  key,
  form: { items, addressee, language },
  persons,
  labels: items.map((item) => itemLabel(item, locale)),
  advice: adviceFor(
    items,
    ADVICE.map((paragraph) => ({ items: paragraph.items, text: paragraph[locale] })),
  ).map((paragraph) => ({ labels: paragraph.items.map((item) => itemLabel(item, locale)), text: paragraph.text })),
})

/** The state of the letters of an incident, from the text to the post. */
export async function lettersView(ctx: Ctx, slug: string, locale: Locale) {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const [notice, people, groups, duties] = [
    await repository.findNotice(ctx.tx, incident.id),
    await personCounts(ctx.tx, incident.id),
    await repository.countItemGroups(ctx.tx, incident.id),
    await dutiesOfIncident(ctx, slug),
  ]
  const version = notice && (await repository.findLatestVersion(ctx.tx, notice.id))
  const variants = variantsOf(groups)
  return {
    incident,
    /** Persons on the list. */
    people: people.total,
    today: jstDateOf(ctx.now),
    variants: variants.map((variant) => shown(variant, locale)),
    notice: notice && (await noticeState(ctx, incident, notice, version, variants)),
    batches: await batchList(ctx, incident),
    delivery: version && (await deliveryView(ctx, incident.id, version.id)),
    duty: duties.find((duty) => duty.kind === 'noticeToPersons')?.state ?? null,
    may: offers(ctx, incident),
  }
}

async function noticeState(
  ctx: Ctx,
  incident: IncidentRef,
  notice: repository.NoticeRecord,
  version: repository.VersionRecord | null,
  variants: Variant[],
): Promise<NoticeView> {
  const approval = version && (await approvalOf(ctx.tx, 'noticeVersion', version.id))
  const names = await namesOf(ctx.tx, [notice.updatedById, version?.submittedById, approval?.decidedById])
  const name = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  const draft = notice.state === 'draft' || notice.state === 'returned'
  const current = freeze(notice.content, await getEntity(ctx, incident.entityId))
  const frozen = draft || !version ? current : version.content
  const problems = draft ? submissionProblems(current, variants) : {}
  return {
    state: notice.state,
    version: notice.version,
    content: notice.content,
    frozen,
    lacks: draft ? [] : missingForForms(frozen.content, variants),
    updatedAt: notice.updatedAt,
    updatedBy: name(notice.updatedById),
    problems: Object.entries(problems).map(([field, messages]) => ({ field, messages })),
    submitted: version && {
      id: version.id,
      number: version.number,
      sha256: version.contentSha256,
      at: version.submittedAt,
      by: name(version.submittedById),
      canDecide:
        may(ctx.actor, 'notice.decide', { entityId: incident.entityId, authorId: version.submittedById }) &&
        may(ctx.actor, 'notice.decide', { entityId: incident.entityId, authorId: version.lastAuthorId }),
      decidedBy: name(approval?.decidedById),
      decidedAt: approval?.decidedAt ?? null,
      comment: approval?.comment ?? null,
    },
    toWrite: version && notice.state === 'approved' ? await letters.countUnwritten(ctx.tx, incident.id, version.id) : 0,
  }
}

/** How far a run of letters or mails is; for the page that shows it running. */
export async function batchProgress(ctx: Ctx, batchId: string): Promise<BatchProgress> {
  const batch = found(await letters.findBatch(ctx.tx, batchId))
  await incidentById(ctx, batch.incidentId, 'notice.read')
  return progressOf(batch, ctx.now)
}

const progressOf = (batch: BatchRecord, now: Date): BatchProgress => ({
  state: batch.state,
  running: isRunning(batch.state),
  total: batch.total,
  printed: batch.printed,
  held: batch.held,
  pace: paceOf(batch, now),
})

async function batchList(ctx: Ctx, incident: IncidentRef): Promise<BatchView[]> {
  const batches = await letters.findBatches(ctx.tx, incident.id)
  const ids = batches.map((batch) => batch.id)
  const [files, posted] = [await letters.findFiles(ctx.tx, ids), await letters.countPostedByBatch(ctx.tx, ids)]
  const view = (batch: BatchRecord, index: number): BatchView => ({
    ...progressOf(batch, ctx.now),
    id: batch.id,
    ordinal: batches.length - index,
    versionNumber: batch.versionNumber,
    posted: posted.get(batch.id) ?? 0,
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
  const held = await letters.findHeld(ctx.tx, versionId, LISTED)
  const returned = await letters.findReturned(ctx.tx, versionId, LISTED)
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

/** What the editor of the text needs: the text or a first draft of it, and what the letter adds to it. */
export async function editView(ctx: Ctx, slug: string, locale: Locale): Promise<EditView> {
  const incident = await incidentBySlug(ctx, slug, 'notice.write')
  const notice = await repository.findNotice(ctx.tx, incident.id)
  const { incident: record, rows, items } = await incidentFileById(ctx, incident.id)
  const entity = await getEntity(ctx, incident.entityId)
  const draft = draftFrom(entity, record, rows, items, jstDateOf(ctx.now))
  const content = notice ? withForms(notice.content, draft) : draft
  const groups = await repository.countItemGroups(ctx.tx, incident.id)
  const variants = variantsOf(
    groups.length > 0 ? groups : [{ itemCodes: rows.map(itemKey), addressee: 'self', language: 'ja', persons: 0 }],
  )
  const { content: _, ...frozen } = freeze(content, entity)
  return {
    incidentId: incident.id,
    slug,
    isNew: notice === null,
    state: notice?.state ?? 'draft',
    version: notice?.version ?? 0,
    content,
    frozen,
    variants: variants.slice(0, SHOWN_VARIANTS).map((variant) => shown(variant, locale)),
    people: groups.reduce((sum, group) => sum + group.persons, 0),
    mayReveal: offers(ctx, incident).preview,
  }
}
