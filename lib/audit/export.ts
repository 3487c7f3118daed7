import { Readable } from 'node:stream'
import { authorise, type Ctx } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { record } from '@/lib/door/record'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { prisma } from '@/lib/platform/db'
import { storedChain } from './chain'
import { lineOf } from './file'
import { lastSeq } from './repository'

async function* linesOf(upTo: number) {
  for await (const row of storedChain(prisma(), upTo)) yield lineOf(row)
}

/**
 * The whole log as JSON Lines, hashes included, so that it can be verified without this program's database. The export
 * is itself an event and the last line of the file.
 */
export async function exportLog(ctx: Ctx): Promise<Outgoing> {
  authorise(ctx, 'audit.read')
  await record(ctx, { action: 'audit.exported', subject: { type: 'auditLog', id: 'all' } })
  // From the record on other writers wait: the last row is this export.
  const rows = await lastSeq(ctx.tx)
  return {
    name: `todoke-audit-log-${jstDateOf(ctx.now)}.jsonl`,
    contentType: 'application/x-ndjson; charset=utf-8',
    body: () => Readable.from(linesOf(rows)),
  }
}
