import type { z } from 'zod'
import { found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { removeFile } from '@/lib/platform/files'
import { deleteFileRow, findImport } from './import-repository'
import type { ImportJob } from './schema'

/** Removes the uploaded list once it has served: bytes first, so that a row never outlives a failed removal unseen. */
export async function discardFile(work: Work, { importId }: z.output<typeof ImportJob>): Promise<void> {
  const row = await work.read(async (ctx) => {
    const known = found(await findImport(ctx.tx, importId))
    await incidentById(ctx, known.incidentId, 'person.import')
    return known
  })
  if (row.state !== 'imported' && row.state !== 'cancelled') return
  await removeFile(row.fileId)
  await work.write(async (ctx) => {
    await incidentById(ctx, row.incidentId, 'person.import')
    const removed = await deleteFileRow(ctx.tx, row.fileId)
    await record(ctx, {
      action: 'person.fileDiscarded',
      subject: { type: 'personImport', id: row.id },
      incidentId: row.incidentId,
      data: { removed },
    })
  })
}
