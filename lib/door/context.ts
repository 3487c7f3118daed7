import { AppError } from '@/lib/core/errors'
import type { Tx } from '@/lib/platform/db'
import type { Actor } from './actor'
import { decide, type Permission, type Subject } from './policy'

/** What every command gets: who, through which transaction, when. `ledger` is how the door knows it was asked. */
export type Ctx = {
  actor: Actor
  tx: Tx
  now: Date
  requestId: string
  ledger: { authorised: number; recorded: number }
}

/**
 * Lets the request pass or throws. Every command and query calls it with the record it is about.
 * @throws NOT_FOUND out of scope · FORBIDDEN wrong role · RULE a condition such as author and approver being one
 */
export function authorise(ctx: Pick<Ctx, 'actor' | 'ledger'>, permission: Permission, subject?: Subject): void {
  const verdict = decide(ctx.actor, permission, subject)
  if (verdict !== 'allowed') throw new AppError(verdict.refused, { message: verdict.message, basis: verdict.basis })
  ctx.ledger.authorised++
}

/** The record or NOT_FOUND: what does not exist and what may not be seen look the same. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError('NOT_FOUND', 'door.notFound')
  return row
}
