import { authorise, type Ctx } from '@/lib/door/context'
import { saveAnswer } from './decision-repository'
import type { IncidentFile } from './queries'

/**
 * Keeps what the law answers to the present facts beside them, for lists over many incidents. Part of a change of facts,
 * which records itself.
 */
export async function keepAnswer(ctx: Ctx, { incident, assessment }: IncidentFile): Promise<void> {
  authorise(ctx, 'incident.read', incident)
  const { reportable, undetermined } = assessment
  await saveAnswer(ctx.tx, incident.id, { reportable, undetermined })
}
