import { revalidatePath } from 'next/cache'
import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { fieldsOf } from '@/lib/core/zod-messages'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import type { Ctx } from './context'
import { zeroBytesIn } from './incoming'
import { refuse } from './refusal'
import type { Action } from './result'
import { currentActor } from './session'
import { write } from './transaction'

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
      const actor = await currentActor()
      if (!actor) throw new AppError('UNAUTHENTICATED', 'door.unauthenticated')
      const unstorable = zeroBytesIn(input).map((path) => [path, ['form.zeroByte']])
      if (unstorable.length > 0)
        throw new AppError('INVALID', { message: 'door.invalid', fields: Object.fromEntries(unstorable) })
      const parsed = schema.safeParse(input)
      if (!parsed.success) throw new AppError('INVALID', { message: 'door.invalid', fields: fieldsOf(parsed.error) })
      const data = await write({ actor, requestId, now: now() }, (ctx) => command(ctx, parsed.data))
      revalidatePath('/', 'layout')
      return { ok: true, data }
    } catch (error) {
      return refuse(error, requestId)
    }
  }
}
