import { approvalOf } from '@/lib/approval/queries'
import { type Ctx, found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { render } from '@/lib/pdf/render'
import { removeFile } from '@/lib/platform/files'
import { incidentKey } from '@/lib/platform/incident-key'
import { publicKey } from '@/lib/platform/signing'
import { type FileKind, insertStoredFile, type WrittenFile, writeFile } from '@/lib/platform/stored-file'
import * as notices from './notice-repository'
import { entrustorNoticeDocument } from './pdf'
import { signNotice } from './signed-notice'

type Rendition = 'draft' | 'final'

async function lookUp(ctx: Ctx, noticeId: string) {
  const notice = found(await notices.findNotice(ctx.tx, noticeId))
  const incident = await incidentById(ctx, notice.entrustor.incidentId, 'entrustment.render')
  const approval = await approvalOf(ctx.tx, 'entrustorNotice', noticeId)
  return { notice, incident, approved: approval?.state === 'approved', key: await incidentKey(ctx.tx, incident.id) }
}

type Found = Awaited<ReturnType<typeof lookUp>>

/** The paper, and once approved the data file signed with this installation's key. */
async function writeFiles({ notice, incident, key }: Found, rendition: Rendition): Promise<WrittenFile[]> {
  const draft = rendition === 'draft'
  const name = `${incident.number}-entrustor-v${notice.number}${draft ? '-draft' : ''}`
  const write = (kind: FileKind, contentType: string, ending: string, bytes: Uint8Array) =>
    writeFile({ incidentId: incident.id, kind, name: `${name}.${ending}`, contentType, createdById: null }, key, bytes)
  const { bytes } = await render(
    entrustorNoticeDocument({
      notice: notice.content.notice,
      sha256: notice.contentSha256,
      fingerprint: draft ? null : publicKey().fingerprint,
      draft,
    }),
    { createdAt: notice.submittedAt ?? new Date(0) },
  )
  const paper = await write(draft ? 'entrustorNoticeDraft' : 'entrustorNotice', 'application/pdf', 'pdf', bytes)
  if (draft) return [paper]
  const data = Buffer.from(signNotice(notice.content))
  return [paper, await write('entrustorNoticeData', 'application/json', 'json', data)]
}

/** Makes one rendition of a frozen notice, once. A second run finds the files there and does nothing. */
export async function renderNotice(
  work: Work,
  { noticeId, rendition }: { noticeId: string; rendition: Rendition },
): Promise<void> {
  const seen = await work.read((ctx) => lookUp(ctx, noticeId))
  const { notice, incident, approved } = seen
  const there = rendition === 'draft' ? notice.draftFileId : notice.pdfFileId
  // Without the DRAFT mark, and signed, only while the approval stands.
  if (there || (rendition === 'final' && !approved)) return
  try {
    const files = await writeFiles(seen, rendition)
    const kept = await work.write((ctx) => attach(ctx, { incidentId: incident.id, noticeId }, files))
    if (!kept) for (const file of files) await removeFile(file.id)
  } catch (error) {
    if (work.lastTry) await work.write((ctx) => giveUp(ctx, incident.id, noticeId))
    throw error
  }
}

async function attach(
  ctx: Ctx,
  { incidentId, noticeId }: { incidentId: string; noticeId: string },
  [paper, data]: WrittenFile[],
): Promise<boolean> {
  await incidentById(ctx, incidentId, 'entrustment.render')
  const made = found(paper)
  const ids = data ? { pdfFileId: made.id, jsonFileId: data.id } : { draftFileId: made.id }
  const kept = await notices.attachFiles(ctx.tx, noticeId, ids)
  if (kept) await insertStoredFile(ctx.tx, made)
  if (kept && data) await insertStoredFile(ctx.tx, data)
  await record(ctx, {
    action: 'entrustment.noticeRendered',
    subject: { type: 'entrustorNotice', id: noticeId },
    incidentId,
    data: { sha256: made.sha256, ...(data && { data: data.sha256 }), kept },
  })
  return kept
}

/** The queue will not try again: the page says so. */
async function giveUp(ctx: Ctx, incidentId: string, noticeId: string): Promise<void> {
  await incidentById(ctx, incidentId, 'entrustment.render')
  await notices.noteFailure(ctx.tx, noticeId, 'entrustment.errors.renderFailed')
  await record(ctx, {
    action: 'entrustment.noticeRendered',
    subject: { type: 'entrustorNotice', id: noticeId },
    incidentId,
    data: { failed: true },
  })
}
