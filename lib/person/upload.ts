import { Readable } from 'node:stream'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import type { Incoming, UploadSteps } from '@/lib/door/upload'
import { incidentBySlug } from '@/lib/incident/access'
import { openIncident } from '@/lib/incident/guards'
import { readFile, removeFile } from '@/lib/platform/files'
import { newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { insertStoredFile, type WrittenFile, writeFile } from '@/lib/platform/stored-file'
import { looksLikeData } from './csv/header'
import { FileInspector } from './csv/inspection'
import { firstRows } from './csv/preview'
import { BrokenCsv, type CsvFormat } from './csv/rows'
import { insertImport } from './import-repository'

const LARGEST_FILE = 1024 ** 3
const MOST_COLUMNS = 200

const refuse = (reason: string, params?: { row: number }) =>
  new AppError('INVALID', { message: `person.errors.${reason}`, params })

type Allowed = { incidentId: string; key: Buffer; userId: string | null }

/** The column names, or why this is no list of persons. */
async function headersOf(file: WrittenFile, key: Buffer, format: CsvFormat): Promise<string[]> {
  const rows = await firstRows(readFile(file.id, key), format, 2).catch((error) => {
    throw error instanceof BrokenCsv ? refuse(error.reason, { row: error.rowNumber }) : error
  })
  const headers = (rows[0] ?? []).map((header) => header.trim().slice(0, 200))
  if (headers.length > MOST_COLUMNS) throw refuse('columnLimit')
  if (looksLikeData(headers)) throw refuse('noHeader')
  if (rows.length < 2) throw refuse('noRows')
  return headers
}

async function keep({ incidentId, key, userId }: Allowed, { name, body }: Incoming) {
  const inspector = new FileInspector()
  const file = await writeFile(
    { incidentId, kind: 'personCsv', name, contentType: 'text/csv', createdById: userId },
    key,
    Readable.from(inspector.watch(body), { objectMode: false }),
    { limit: LARGEST_FILE },
  )
  try {
    const inspection = inspector.result()
    if ('refused' in inspection) throw refuse(inspection.refused)
    return { file, format: inspection.format, headers: await headersOf(file, key, inspection.format) }
  } catch (error) {
    await removeFile(file.id)
    throw error
  }
}

/**
 * The way of a list of persons into the house: sealed while it streams in, its encoding found on the way, the header
 * read, and an import waiting for its columns to be matched.
 */
export const personUpload: UploadSteps<{ slug: string }, Allowed, { importId: string }> = {
  allow: async (ctx, { slug }) => {
    const { id } = await incidentBySlug(ctx, slug, 'person.import')
    const incident = await openIncident(ctx, id, 'person.import')
    return { incidentId: incident.id, key: await incidentKey(ctx.tx, incident.id), userId: ctx.actor.id }
  },
  keep: async (allowed, incoming) => {
    const { file, format, headers } = await keep(allowed, incoming)
    const announce = async (ctx: Ctx) => {
      const incident = await openIncident(ctx, allowed.incidentId, 'person.import')
      const id = newId()
      await insertStoredFile(ctx.tx, file)
      await insertImport(ctx.tx, {
        id,
        incidentId: incident.id,
        fileId: file.id,
        fileName: file.name,
        sha256: file.sha256,
        size: BigInt(file.size),
        ...format,
        headers,
        createdById: ctx.actor.id ?? '',
      })
      await record(ctx, {
        action: 'person.fileUploaded',
        subject: { type: 'personImport', id },
        incidentId: incident.id,
        data: { sha256: file.sha256, size: file.size, columns: headers.length, ...format },
      })
      return { importId: id }
    }
    return (ctx) =>
      announce(ctx).catch(async (error) => {
        await removeFile(file.id)
        throw error
      })
  },
}
