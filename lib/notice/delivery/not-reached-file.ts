import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Ctx } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { currentLocale, translate } from '@/lib/door/locale'
import { record } from '@/lib/door/record'
import { incidentBySlug } from '@/lib/incident/access'
import { entrustorChoices } from '@/lib/incident/entrustor-names'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import { findNotReached } from './repository'
import type { NotReachedFilter } from './schema'

/**
 * Everybody no notice has reached, by row number and letter code, with why and what was decided: enough to look them up
 * in the organisation's own list. Nothing in it names anybody.
 */
export async function notReachedFile(
  ctx: Ctx,
  slug: string,
  { page: _, ...where }: NotReachedFilter,
): Promise<Outgoing> {
  const incident = await incidentBySlug(ctx, slug, 'notice.read')
  const people = await findNotReached(ctx.tx, incident.id, where, { skip: 0, take: null })
  const known = new Map<string, string>()
  const say = async (key: string) => {
    const text = known.get(key) ?? (await translate(key))
    known.set(key, text)
    return text
  }
  const rows: (string | number)[][] = []
  const clients = await entrustorChoices(ctx, incident)
  for (const { rowNumber, code, cause, reason, decision, entrustorId } of people) {
    const why = cause === 'returned' && reason ? `notice.returned.why.${reason}` : `delivery.cause.${cause}`
    rows.push([
      rowNumber ?? (await say('delivery.list.byHand')),
      code ? writtenLetterCode(code) : '',
      await say(why),
      await say(`delivery.decision.${decision}`),
      ...(clients.length > 0 ? [clients.find(({ value }) => value === entrustorId)?.label ?? ''] : []),
    ])
  }
  const columns = await Promise.all(
    ['row', 'code', 'why', 'decision', ...(clients.length > 0 ? ['client'] : [])].map((key) =>
      say(`delivery.list.${key}`),
    ),
  )
  await record(ctx, {
    action: 'file.downloaded',
    subject: { type: 'incident', id: incident.id },
    incidentId: incident.id,
    data: { kind: 'notReached', rows: rows.length },
  })
  return {
    name: (await currentLocale()) === 'ja' ? '届いていない人.csv' : 'not-reached.csv',
    contentType: 'text/csv; charset=utf-8',
    body: () =>
      Readable.from(rows).pipe(
        stringify({ bom: true, header: true, columns, record_delimiter: 'windows', escape_formulas: true }),
      ),
  }
}
