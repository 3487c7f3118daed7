import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import type { Incoming, UploadSteps } from '@/lib/door/upload'
import { incidentBySlug } from '@/lib/incident/access'
import { openIncident } from '@/lib/incident/guards'
import { removeFile } from '@/lib/platform/files'
import { incidentKey } from '@/lib/platform/incident-key'
import { insertStoredFile, writeFile } from '@/lib/platform/stored-file'
import * as reports from '../repository'
import { evidenceType, LARGEST_EVIDENCE } from './evidence-type'
import * as repository from './repository'

const refuse = (reason: string) => new AppError('INVALID', { message: `sheet.evidence.${reason}` })

async function bytesOf(body: Incoming['body']): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > LARGEST_EVIDENCE) throw refuse('tooLarge')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

type Allowed = { incidentId: string; filingId: string; key: Buffer; userId: string | null }

/**
 * The way of a receipt into the house: a picture or PDF of the authority's acknowledgement, told by its first bytes and
 * not by its name, kept sealed beside the filing.
 */
export const evidenceUpload: UploadSteps<{ slug: string; reportId: string }, Allowed, { fileId: string }> = {
  allow: async (ctx, { slug, reportId }) => {
    const { id } = await incidentBySlug(ctx, slug, 'report.file')
    const { filing } = await filedReport(ctx, id, reportId)
    return { incidentId: id, filingId: filing.id, key: await incidentKey(ctx.tx, id), userId: ctx.actor.id }
  },
  keep: async ({ incidentId, filingId, key, userId }, { name, body }) => {
    const bytes = await bytesOf(body)
    const type = evidenceType(bytes)
    if (!type) throw refuse(bytes.length === 0 ? 'empty' : 'otherType')
    const file = await writeFile(
      {
        incidentId,
        kind: 'filingEvidence',
        name: named(name, type.extension),
        contentType: type.contentType,
        createdById: userId,
      },
      key,
      bytes,
    )
    return async (ctx) => {
      try {
        await openIncident(ctx, incidentId, 'report.file')
        await insertStoredFile(ctx.tx, file)
        await repository.insertEvidence(ctx.tx, {
          filingId,
          fileId: file.id,
          addedById: userId ?? '',
          addedAt: ctx.now,
        })
        await record(ctx, {
          action: 'report.evidenceAdded',
          subject: { type: 'file', id: file.id },
          incidentId,
          data: { contentType: file.contentType, sha256: file.sha256 },
        })
        return { fileId: file.id }
      } catch (error) {
        await removeFile(file.id)
        throw error
      }
    }
  },
}

/** @throws NOT_FOUND for a report of another incident · RULE before it was filed */
async function filedReport(ctx: Ctx, incidentId: string, reportId: string) {
  const report = found(await reports.findReport(ctx.tx, reportId))
  found(report.incidentId === incidentId ? report : null)
  if (!report.filing) throw new AppError('RULE', 'sheet.evidence.notFiled')
  return { report, filing: report.filing }
}

/** The name it came with, under the extension that its content has. */
function named(name: string, extension: string): string {
  const stem = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .trim()
    .slice(0, 100)
  return `${stem || 'receipt'}.${extension}`
}
