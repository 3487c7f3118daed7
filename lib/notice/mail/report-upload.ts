import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import type { UploadSteps } from '@/lib/door/upload'
import { incidentById, incidentBySlug } from '@/lib/incident/access'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { refreshProgress } from '@/lib/notice/delivery/progress'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import { type DeliveryReport, LARGEST_REPORT, readDeliveryReport } from './delivery-report'
import { bounceLetter, findMailedByCode } from './outcome-repository'

const refuse = (reason: string) => new AppError('INVALID', { message: `mail.report.${reason}` })

async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > LARGEST_REPORT) throw refuse('tooLarge')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * The way of a delivery report into the house: read, matched with its letter, written down as a bounce. Its bytes are
 * not kept.
 */
export const reportUpload: UploadSteps<{ slug: string }, { incidentId: string }, { code: string; status: string }> = {
  allow: async (ctx, { slug }) => ({ incidentId: (await incidentBySlug(ctx, slug, 'notice.recordDelivery')).id }),
  keep: async ({ incidentId }, { body }) => {
    const report = await readDeliveryReport(await bytesOf(body))
    if ('unread' in report) throw refuse(report.unread)
    return (ctx) => recordBounce(ctx, incidentId, report)
  },
}

/** @throws INVALID with the reason when there is nothing to write down */
async function recordBounce(
  ctx: Ctx,
  incidentId: string,
  { letter: named, action, status }: DeliveryReport,
): Promise<{ code: string; status: string }> {
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  const letter = named && (await findMailedByCode(ctx.tx, named.code))
  if (!named || letter?.batchId !== named.batchId || letter.incidentId !== incidentId) throw refuse('otherMail')
  if (action !== 'failed') throw refuse(action)
  if (letter.returnedOn) throw refuse('known')
  if (!(await bounceLetter(ctx.tx, letter.id, jstDateOf(ctx.now), status))) throw refuse('notSent')
  await refreshProgress(ctx, incidentId)
  await record(ctx, {
    action: 'notice.mailBounced',
    subject: { type: 'letter', id: letter.id },
    incidentId,
    data: { status },
  })
  return { code: writtenLetterCode(letter.code), status }
}
