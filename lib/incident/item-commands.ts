import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from './access'
import type { Touched } from './commands'
import { notInPast, openIncident, savedMeanwhile } from './guards'
import * as itemRepository from './item-repository'
import type { SaveItem } from './item-schema'
import type { NotificationProgress } from './notification-progress-schema'
import { missingFields, type OpenReason } from './report-items'

const NOT_OPEN: OpenReason = { unknownReason: '', nextCheckOn: null }

/**
 * Saves one of the nine items. "Known" is a claim: it is refused while a sub-field that the final report needs is empty.
 * @throws INVALID per missing sub-field, or for a new day to look again that is past · CONFLICT with the saved item
 */
export async function saveItem(ctx: Ctx, input: z.output<typeof SaveItem>): Promise<Touched> {
  const incident = await openIncident(ctx, input.incidentId)
  const { incidentId, item, version, state, fields } = input
  const open = state === 'underInvestigation' ? input : NOT_OPEN
  const missing = missingFields({ item, state, fields })
  if (missing.length > 0)
    throw new AppError('INVALID', {
      message: 'incident.errors.itemIncomplete',
      fields: Object.fromEntries(missing.map((field) => [`fields.${field.name}`, ['form.required']])),
    })
  const { progress: _, ...before } = found(
    (await itemRepository.findItems(ctx.tx, incidentId)).find((other) => other.item === item),
  )
  // The day that was set and has come may stay while its item is worked on.
  if (open.nextCheckOn !== before.nextCheckOn) notInPast(ctx, { nextCheckOn: open.nextCheckOn })
  const saved = await itemRepository.updateItem(
    ctx.tx,
    { incidentId, item, version },
    {
      state,
      fields,
      unknownReason: open.unknownReason,
      nextCheckOn: open.nextCheckOn,
      updatedById: ctx.actor.id ?? '',
      updatedAt: ctx.now,
    },
  )
  if (!saved) throw await savedMeanwhile(ctx, before, before)
  const changed = Object.keys({ ...before.fields, ...fields }).filter(
    (name) => JSON.stringify(before.fields[name] ?? '') !== JSON.stringify(fields[name] ?? ''),
  )
  await record(ctx, {
    action: 'incident.itemChanged',
    subject: { type: 'incident', id: incidentId },
    incidentId,
    data: { item, state, changed },
  })
  return { incidentId, slug: incident.slug }
}

/**
 * Puts the numbers of the notices beside item 6. They are counted, not stated by anybody: the capability that counts them
 * has authorised and records the change they follow from. Draft reports show them; frozen ones stay as they are.
 */
export async function recordNotificationProgress(
  ctx: Ctx,
  incidentId: string,
  progress: NotificationProgress,
): Promise<void> {
  await incidentById(ctx, incidentId, 'incident.read')
  await itemRepository.updateProgress(ctx.tx, incidentId, progress)
}
