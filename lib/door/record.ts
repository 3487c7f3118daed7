import type { Json } from '@/lib/core/canonical-json'
import { type AuditAction, auditHash, GENESIS } from './audit-event'
import type { Ctx } from './context'

/** What happened. `data` names changed fields and counts; it never becomes a second copy of anybody's personal data. */
export type Event = {
  action: AuditAction
  subject: { type: string; id: string }
  incidentId?: string | null
  data?: { [key: string]: Json }
}

/** One writer at a time extends the chain; the lock is held until the transaction ends. */
const CHAIN_LOCK = 7_465_001

/**
 * Writes the event into the log, in the transaction of the change it tells of. Call it late in a command: from here to
 * the commit other writers wait.
 */
export async function record(ctx: Ctx, event: Event): Promise<void> {
  const { tx, actor } = ctx
  await tx.$executeRaw`select pg_advisory_xact_lock(${CHAIN_LOCK}::bigint)`
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const row = {
    seq: last ? Number(last.seq) + 1 : 1,
    at: ctx.now.toISOString(),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.via ?? actor.role,
    action: event.action,
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    incidentId: event.incidentId ?? null,
    data: event.data ?? {},
    requestId: ctx.requestId,
    prevHash: last?.hash ?? GENESIS,
  }
  await tx.auditEvent.create({ data: { ...row, hash: auditHash(row) }, select: { seq: true } })
  ctx.ledger.recorded++
}
