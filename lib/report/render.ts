import { approvalOf } from '@/lib/approval/queries'
import { type Ctx, found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { render } from '@/lib/pdf/render'
import { removeFile } from '@/lib/platform/files'
import { incidentKey } from '@/lib/platform/incident-key'
import { insertStoredFile, writeFile } from '@/lib/platform/stored-file'
import { reportDocument } from './pdf'
import type { Rendition } from './repository'
import * as repository from './repository'

const fileOf = (version: repository.VersionRecord, rendition: Rendition) =>
  rendition === 'draft' ? version.draftFileId : version.finalFileId

async function lookUp(ctx: Ctx, versionId: string) {
  const version = found(await repository.findVersion(ctx.tx, versionId))
  const incident = await incidentById(ctx, version.report.incidentId, 'report.render')
  const approval = await approvalOf(ctx.tx, 'reportVersion', versionId)
  return { version, incident, approved: approval?.state === 'approved', key: await incidentKey(ctx.tx, incident.id) }
}

/** Makes one rendition of a frozen version, once. A second run finds the file there and does nothing. */
export async function renderReport(
  work: Work,
  { versionId, rendition }: { versionId: string; rendition: Rendition },
): Promise<void> {
  const { version, incident, approved, key } = await work.read((ctx) => lookUp(ctx, versionId))
  // Without the DRAFT mark only while the approval stands: an edit may have voided it since.
  if (fileOf(version, rendition) || (rendition === 'final' && !approved)) return
  try {
    const { content, number, contentSha256, submittedAt } = version
    const draft = rendition === 'draft'
    const { bytes } = await render(reportDocument({ content, version: number, sha256: contentSha256, draft }), {
      createdAt: submittedAt,
    })
    const file = await writeFile(
      {
        incidentId: incident.id,
        kind: draft ? 'reportDraft' : 'report',
        name: `${incident.number}-${content.kind}-v${number}${draft ? '-draft' : ''}.pdf`,
        contentType: 'application/pdf',
        createdById: null,
      },
      key,
      bytes,
    )
    const kept = await work.write(async (ctx) => {
      await incidentById(ctx, incident.id, 'report.render')
      const attached = await repository.attachFile(ctx.tx, versionId, rendition, file.id)
      if (attached) await insertStoredFile(ctx.tx, file)
      await record(ctx, {
        action: 'report.rendered',
        subject: { type: 'reportVersion', id: versionId },
        incidentId: incident.id,
        data: { rendition, sha256: file.sha256, kept: attached },
      })
      return attached
    })
    if (!kept) await removeFile(file.id)
  } catch (error) {
    if (work.lastTry) await work.write((ctx) => giveUp(ctx, incident.id, versionId))
    throw error
  }
}

/** The queue will not try again: the page says so. */
async function giveUp(ctx: Ctx, incidentId: string, versionId: string): Promise<void> {
  await incidentById(ctx, incidentId, 'report.render')
  await repository.noteFailure(ctx.tx, versionId, 'report.errors.renderFailed')
  await record(ctx, {
    action: 'report.rendered',
    subject: { type: 'reportVersion', id: versionId },
    incidentId,
    data: { failed: true },
  })
}
