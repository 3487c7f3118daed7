import { approvalsOfIncident } from '@/lib/approval/queries'
import { authorise, type Ctx, found } from '@/lib/door/context'
import { incidentScope, may } from '@/lib/door/policy'
import type { Progress } from '@/lib/door/result'
import { dutiesOfIncident } from '@/lib/duty/queries'
import { incidentById, incidentBySlug } from '@/lib/incident/access'
import { incidentFile } from '@/lib/incident/queries'
import { entrusteeRelief } from '@/lib/law/appi/rule-9'
import { namesOf } from '@/lib/organisation/people-names'
import { publicKey } from '@/lib/platform/signing'
import { isEntrustee, mayWrite } from './model'
import * as notices from './notice-repository'
import * as repository from './repository'
import { toldEntrustors } from './sent-commands'
import { presentNotice } from './source'

/** The clients of an incident, where the notice to each stands, and whether all were told. */
export async function entrustorsOfIncident(ctx: Ctx, slug: string) {
  const ref = await incidentBySlug(ctx, slug, 'entrustment.read')
  const { incident } = await incidentFile(ctx, slug)
  const entrustors = await repository.findEntrustors(ctx.tx, ref.id)
  const [listed, standings, told] = [
    await repository.countListed(ctx.tx, ref.id),
    await notices.findStandings(ctx.tx, ref.id),
    await toldEntrustors(ctx, ref.id),
  ]
  const entrustee = isEntrustee(incident.entrustment)
  return {
    incidentId: ref.id,
    entrustee,
    relief: entrustee ? entrusteeRelief(told) : null,
    outstanding: entrusteeRelief(told).value.outstanding.length,
    mayWrite: incident.state === 'open' && may(ctx.actor, 'entrustment.write', ref),
    entrustors: entrustors.map((entrustor) => ({
      ...entrustor,
      listed: listed.get(entrustor.id) ?? 0,
      state: standings.find(({ entrustorId }) => entrustorId === entrustor.id)?.state ?? null,
      toldAt: told.find(({ id }) => id === entrustor.id)?.at ?? null,
    })),
  }
}

/** One client: its contact, what it would be told now, and the notices to it. */
export async function entrustorView(ctx: Ctx, slug: string, entrustorId: string) {
  const ref = await incidentBySlug(ctx, slug, 'entrustment.read')
  const { incident } = await incidentFile(ctx, slug)
  const entrustor = found((await repository.findEntrustors(ctx.tx, ref.id)).find(({ id }) => id === entrustorId))
  const all = await notices.findNotices(ctx.tx, entrustor.id)
  const approvals = await approvalsOfIncident(ctx, slug)
  const names = await namesOf(
    ctx.tx,
    all.flatMap(({ submittedById, sentById }) => [submittedById, sentById]),
  )
  const [last] = all
  const open = incident.state === 'open'
  const duty = (await dutiesOfIncident(ctx, slug)).find(({ kind }) => kind === 'noticeToEntrustor')
  return {
    incidentId: ref.id,
    entrustor,
    listed: (await repository.countListed(ctx.tx, ref.id)).get(entrustor.id) ?? 0,
    present: await presentNotice(ctx, entrustor, (last?.number ?? 0) + 1),
    fingerprint: publicKey().fingerprint,
    dueOn: duty?.state === 'open' ? duty.dueOn : null,
    notices: all.map((notice) => ({
      id: notice.id,
      number: notice.number,
      state: notice.state,
      sha256: notice.contentSha256,
      draftFileId: notice.draftFileId,
      pdfFileId: notice.pdfFileId,
      jsonFileId: notice.jsonFileId,
      files: filesOf(notice),
      submittedAt: notice.submittedAt,
      submittedBy: names.get(notice.submittedById ?? '') ?? '',
      sentAt: notice.sentAt,
      sentBy: notice.sentBy,
      recordedBy: names.get(notice.sentById ?? '') ?? '',
      content: notice.content,
    })),
    approvals: approvals.flatMap((approval) => {
      const notice = all.find(({ id }) => id === approval.subjectId)
      return notice ? [{ ...approval, number: notice.number }] : []
    }),
    may: {
      change: open && may(ctx.actor, 'entrustment.write', ref),
      submit:
        open &&
        isEntrustee(incident.entrustment) &&
        mayWrite(last?.state ?? null) &&
        may(ctx.actor, 'entrustment.write', ref),
      decide: open && may(ctx.actor, 'entrustment.decide', { ...ref, authorId: last?.submittedById }),
      decideOthers: open && may(ctx.actor, 'entrustment.decide', ref),
    },
  }
}

/** Whether the paper that is needed next is there. */
function filesOf(notice: notices.NoticeRecord): 'ready' | 'making' | 'failed' {
  const waits =
    (notice.state === 'submitted' && !notice.draftFileId) || (notice.state === 'approved' && !notice.pdfFileId)
  return waits ? (notice.failure ? 'failed' : 'making') : 'ready'
}

/** Whether the worker is still making the files of a notice. */
export async function noticeProgress(ctx: Ctx, noticeId: string): Promise<Progress> {
  const notice = found(await notices.findNotice(ctx.tx, noticeId))
  await incidentById(ctx, notice.entrustor.incidentId, 'entrustment.read')
  return { running: filesOf(notice) === 'making' }
}

/** Which client's notice stands behind each id: for lists of what waits for approval. */
export async function entrustorNoticeNames(ctx: Ctx, ids: string[]) {
  authorise(ctx, 'entrustment.read')
  const rows = await notices.findNames(ctx.tx, incidentScope(ctx.actor), ids)
  return new Map(rows.map(({ id, number, entrustor }) => [id, { number, ...entrustor, entrustorId: entrustor.id }]))
}
