import type { Ctx } from '@/lib/door/context'
import { refreshDuties } from '@/lib/duty/commands'
import { voidReportsOf } from './approval-commands'

/**
 * What follows in the same transaction when facts of an incident change: its duties are computed anew, and reports that
 * wait for approval or filing but no longer say what is recorded go back to draft. Every action that changes facts is
 * wrapped in it.
 */
export const thenFollowUp =
  <I, T extends { incidentId: string }>(command: (ctx: Ctx, input: I) => Promise<T>) =>
  async (ctx: Ctx, input: I): Promise<T> => {
    const answer = await command(ctx, input)
    await refreshDuties(ctx, answer.incidentId)
    await voidReportsOf(ctx, answer.incidentId)
    return answer
  }
