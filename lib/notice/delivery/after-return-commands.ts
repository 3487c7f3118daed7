import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { changeAddressee } from '@/lib/person/addressee-commands'
import { refreshDesks } from './desk-commands'
import type { AfterReturn } from './model'
import { refreshProgress } from './progress'
import * as repository from './repository'
import type { DecideAfterReturn, DecideForMany, ReprintToBereaved } from './schema'

async function settle(ctx: Ctx, incidentId: string, decision: AfterReturn): Promise<void> {
  if (decision === 'substitute') await refreshDesks(ctx, incidentId)
  await refreshProgress(ctx, incidentId)
}

/**
 * What is done about one person no letter reached: `reprint` puts them into the next batch, `substitute` under the
 * substitute measures, `none` leaves it. It can be decided anew while no other letter is on its way.
 * @throws RULE when no letter of theirs came back or was held, or another one reached them
 */
export async function decideAfterReturn(ctx: Ctx, input: z.output<typeof DecideAfterReturn>): Promise<void> {
  const { incidentId, personId, decision } = input
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  if ((await repository.decideForPerson(ctx.tx, incidentId, personId, decision)) === 0)
    throw new AppError('RULE', 'delivery.errors.nothingToDecide')
  await settle(ctx, incidentId, decision)
  await record(ctx, {
    action: 'notice.afterReturnDecided',
    subject: { type: 'person', id: personId },
    incidentId,
    data: { decision },
  })
}

/**
 * Decides at once for everybody whose letter came back for one reason (or was held) and who still waits for it.
 * @throws RULE when nobody does
 */
export async function decideForMany(ctx: Ctx, input: z.output<typeof DecideForMany>): Promise<{ persons: number }> {
  const { incidentId, who, decision } = input
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  const persons = await repository.decideForMany(ctx.tx, incidentId, who, decision)
  if (persons === 0) throw new AppError('RULE', 'delivery.errors.nobodyWaits')
  await settle(ctx, incidentId, decision)
  await record(ctx, {
    action: 'notice.afterReturnDecided',
    subject: { type: 'incident', id: incidentId },
    incidentId,
    data: { who, decision, persons },
  })
  return { persons }
}

/** The person has died: the next letter speaks to the family, in the softer wording. */
export async function reprintToBereaved(ctx: Ctx, input: z.output<typeof ReprintToBereaved>): Promise<void> {
  const { incidentId, personId } = input
  await incidentById(ctx, incidentId, 'notice.recordDelivery')
  await changeAddressee(ctx, { incidentId, personId, addressee: 'bereaved' })
  await decideAfterReturn(ctx, { incidentId, personId, decision: 'reprint' })
}
