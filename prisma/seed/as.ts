import type { Actor } from '@/lib/door/actor'
import type { Ctx } from '@/lib/door/context'
import { write } from '@/lib/door/transaction'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'

/** Who sets an empty database up, before anybody has an account. */
export const SETUP: Actor = { id: null, name: 'setup', role: 'admin', entityIds: [] }

/** Runs a command as somebody, through the door: what is seeded is authorised and in the log like everything else. */
export const as = <T>(actor: Actor, change: (ctx: Ctx) => Promise<T>): Promise<T> =>
  write({ actor, requestId: newId(), now: now() }, change)
