import { AppError } from '@/lib/core/errors'
import type { Ctx } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { getEntity } from '@/lib/organisation/queries'
import { newId } from '@/lib/platform/id'
import { countForms, type VersionRecord } from '../repository'
import type { Waiver } from '../schema'
import { formOf } from '../variants'
import { lintFrozen, ownAddresses } from './frozen-lint'
import { insertWaivers } from './repository'

/**
 * Reads a version once more before it is approved, as the list of people is now, and keeps why the approver lets a
 * warned-of wording stand.
 * @throws RULE when something must not go out like this · INVALID per warning that has no reason
 */
export async function waiveWarnings(ctx: Ctx, version: VersionRecord, waivers: readonly Waiver[]): Promise<void> {
  const { incidentId, id: noticeVersionId } = version
  const incident = await incidentById(ctx, incidentId, 'notice.decide', version.submittedById)
  const forms = (await countForms(ctx.tx, incidentId)).map(formOf)
  const domains = ownAddresses(await getEntity(ctx, incident.entityId))
  const { blocks, warnings } = lintFrozen(version.content, forms, domains)
  if (blocks.length > 0) throw new AppError('RULE', 'lint.errors.blocked')
  const reasonFor = (warning: { rule: string; excerpt: string }) =>
    waivers.find(({ rule, excerpt, reason }) => rule === warning.rule && excerpt === warning.excerpt && reason !== '')
  const missing = warnings.flatMap((warning, i) =>
    reasonFor(warning) ? [] : [[`waivers.${i}.reason`, NEEDED] as const],
  )
  if (missing.length > 0)
    throw new AppError('INVALID', { message: 'lint.errors.reasonNeeded', fields: Object.fromEntries(missing) })
  const given = [...new Set(warnings.flatMap((warning) => reasonFor(warning) ?? []))]
  if (given.length === 0) return
  const by = { decidedById: ctx.actor.id ?? '', decidedAt: ctx.now }
  await insertWaivers(
    ctx.tx,
    given.map(({ rule, excerpt, reason }) => ({ id: newId(), noticeVersionId, rule, excerpt, reason, ...by })),
  )
  await record(ctx, {
    action: 'notice.wordingWaived',
    subject: { type: 'noticeVersion', id: noticeVersionId },
    incidentId,
    data: { number: version.number, rules: [...new Set(given.map(({ rule }) => rule))] },
  })
}

const NEEDED = ['lint.errors.reasonNeeded']
