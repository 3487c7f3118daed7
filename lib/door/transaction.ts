import { prisma, type Tx } from '@/lib/platform/db'
import type { Actor } from './actor'
import type { Ctx } from './context'

type Request = { actor: Actor; requestId: string; now: Date }

/** A change may have to wait for others that are writing to the log. */
export const LIMITS = { maxWait: 5_000, timeout: 20_000 }

/**
 * Runs one change. It is committed only if it was authorised and written down; anything else is rolled back, so a
 * command that forgot either cannot work even once.
 */
export async function write<T>(request: Request, change: (ctx: Ctx) => Promise<T>, client = prisma()): Promise<T> {
  return client.$transaction(async (tx: Tx) => {
    const ctx: Ctx = { ...request, tx, ledger: { authorised: 0, recorded: 0 } }
    const answer = await change(ctx)
    if (ctx.ledger.authorised === 0) throw new Error('a change was not authorised')
    if (ctx.ledger.recorded === 0) throw new Error('a change was not recorded')
    return answer
  }, LIMITS)
}

/** Runs one read. Its answer leaves only if it was authorised. */
export async function read<T>(request: Request, look: (ctx: Ctx) => Promise<T>, client = prisma()): Promise<T> {
  const ctx: Ctx = { ...request, tx: client, ledger: { authorised: 0, recorded: 0 } }
  const answer = await look(ctx)
  if (ctx.ledger.authorised === 0) throw new Error('a read was not authorised')
  return answer
}
