import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { hashOfKey, KEY_PREFIX } from '@/lib/door/api-key'
import { authorise, type Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { addDays, type CalendarDate, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { listEntities } from '@/lib/organisation/queries'
import { newId } from '@/lib/platform/id'
import { insertKey, revokeKey } from './repository'
import type { IssueKey, RevokeKey } from './schema'

const LONGEST_DAYS = 366
const SHOWN = 12

/** Issues a key. Its text is in the answer, this once. @throws INVALID for a day that is past or more than a year on */
export async function issueKey(ctx: Ctx, input: z.output<typeof IssueKey>): Promise<{ key: string; name: string }> {
  authorise(ctx, 'api.manage')
  const today = jstDateOf(ctx.now)
  const day = input.expiresOn as CalendarDate
  if (day < today || day > addDays(today, LONGEST_DAYS))
    throw new AppError('INVALID', { message: 'door.invalid', fields: { expiresOn: ['api.errors.expiry'] } })
  const known = new Set((await listEntities(ctx)).map(({ id }) => id))
  if (!input.entityIds.every((id) => known.has(id)))
    throw new AppError('INVALID', { message: 'door.invalid', fields: { entityIds: ['form.choose'] } })
  const id = newId()
  const key = `${KEY_PREFIX}${randomBytes(32).toString('base64url')}`
  const { name, scopes, entityIds } = input
  await insertKey(ctx.tx, {
    id,
    name,
    prefix: key.slice(0, SHOWN),
    tokenHash: hashOfKey(key),
    scopes,
    entityIds,
    expiresAt: new Date(`${addDays(day, 1)}T00:00:00+09:00`),
    createdById: ctx.actor.id ?? '',
    createdAt: ctx.now,
  })
  await record(ctx, {
    action: 'api.tokenMade',
    subject: { type: 'apiToken', id },
    data: { name, scopes, entities: entityIds.length, expiresOn: day },
  })
  return { key, name }
}

/** Ends a key at once. @throws CONFLICT when it had ended */
export async function endKey(ctx: Ctx, { keyId }: z.output<typeof RevokeKey>): Promise<void> {
  authorise(ctx, 'api.manage')
  if (!(await revokeKey(ctx.tx, keyId, ctx.now))) throw new AppError('CONFLICT', 'api.errors.revoked')
  await record(ctx, { action: 'api.tokenRevoked', subject: { type: 'apiToken', id: keyId } })
}
