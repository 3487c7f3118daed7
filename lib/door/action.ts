import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { fieldsOf } from '@/lib/core/zod-messages'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import type { Actor } from './actor'
import type { Ctx } from './context'
import { zeroBytesIn } from './incoming'
import { refuse } from './refusal'
import type { Action } from './result'
import { currentActor } from './session'
import { write } from './transaction'

/** Who asks and for what, in the shape it needs. @throws UNAUTHENTICATED · INVALID with a message per field */
async function asked<S extends z.ZodType>(schema: S, input: unknown): Promise<{ actor: Actor; parsed: z.output<S> }> {
  const actor = await currentActor()
  if (!actor) throw new AppError('UNAUTHENTICATED', 'door.unauthenticated')
  const unstorable = zeroBytesIn(input).map((path) => [path, ['form.zeroByte']])
  if (unstorable.length > 0)
    throw new AppError('INVALID', { message: 'door.invalid', fields: Object.fromEntries(unstorable) })
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AppError('INVALID', { message: 'door.invalid', fields: fieldsOf(parsed.error) })
  return { actor, parsed: parsed.data }
}

/**
 * A server action: who, what, one transaction, an answer. It never throws; the form gets a code, a sentence and a
 * message per field, and keeps what was typed.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  command: (ctx: Ctx, input: z.output<S>) => Promise<T>,
): Action<T> {
  return async (input) => {
    const requestId = newId()
    try {
      const { actor, parsed } = await asked(schema, input)
      const data = await write({ actor, requestId, now: now() }, (ctx) => command(ctx, parsed))
      revalidatePath('/', 'layout')
      return { ok: true, data }
    } catch (error) {
      return refuse(error, requestId)
    }
  }
}

/** Something outside the house that a person waits for: it is recorded that it begins, then done, then how it ended. */
export type Errand<I, P, R, T> = {
  begin: (ctx: Ctx, input: I) => Promise<P>
  /** Without a transaction: nobody else waits for a slow server. */
  run: (prepared: P) => Promise<R>
  end: (ctx: Ctx, prepared: P, outcome: R) => Promise<T>
}

/** A server action whose work lies outside the database. */
export function errand<S extends z.ZodType, P, R, T>(
  schema: S,
  { begin, run, end }: Errand<z.output<S>, P, R, T>,
): Action<T> {
  return async (input) => {
    const requestId = newId()
    try {
      const { actor, parsed } = await asked(schema, input)
      const prepared = await write({ actor, requestId, now: now() }, (ctx) => begin(ctx, parsed))
      const outcome = await run(prepared)
      const data = await write({ actor, requestId, now: now() }, (ctx) => end(ctx, prepared, outcome))
      revalidatePath('/', 'layout')
      return { ok: true, data }
    } catch (error) {
      return refuse(error, requestId)
    }
  }
}
