import type { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { type Ctx, found } from '@/lib/door/context'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { notBeforeAware, notInFuture, openIncident } from '@/lib/incident/guards'
import { isWarning, type Rule } from '@/lib/notice/lint/finding'
import { lintWhole } from '@/lib/notice/lint/lint'
import { type EntityDetails, getEntity } from '@/lib/organisation/queries'
import { fromDb, toDb } from '@/lib/platform/db-date'
import { newId } from '@/lib/platform/id'
import { refreshDesks } from './desk-commands'
import * as repository from './measure-repository'
import { notReached } from './model'
import { refreshProgress } from './progress'
import { countReach, decideForMany } from './repository'
import type { EndMeasure, StartMeasure } from './schema'

/** A published text has no reader of its own and no code. */
const NOT_ASKED_OF_PUBLIC_TEXT: readonly Rule[] = ['missingCode']

/** The rules of the notice hold for what is published in its place. @throws INVALID beside the text */
function guardPublicText(text: string, entity: EntityDetails): void {
  const found = lintWhole({
    channel: 'letter',
    lang: 'ja',
    text,
    entity: { name: entity.name, domains: entity.mailDomains, phone: entity.deskPhone },
    items: [],
  }).filter(({ rule }) => !isWarning(rule) && !NOT_ASKED_OF_PUBLIC_TEXT.includes(rule))
  if (found.length === 0) return
  const messages = found.map(({ rule, excerpt }) =>
    excerpt ? `delivery.errors.wording?${new URLSearchParams({ excerpt })}` : `lint.rules.${rule}.why`,
  )
  throw new AppError('INVALID', { message: 'door.invalid', fields: { text: messages } })
}

/**
 * A substitute takes the place of the notice for those it cannot reach (law 26(2) proviso): the case was published, or
 * a desk answers whether a caller is affected. The published text stays as it was published.
 * @throws INVALID when the text says what a notice must not, or for a day before the breach was known · RULE when everybody on the list was reached, or such a desk is open already
 */
export async function startMeasure(ctx: Ctx, input: z.output<typeof StartMeasure>): Promise<{ measureId: string }> {
  const { incidentId, kind, reason, startedOn, text, place, coverOpen } = input
  const incident = await openIncident(ctx, incidentId, 'notice.substitute')
  notInFuture(ctx, { startedOn })
  notBeforeAware(incident, { startedOn })
  if (kind === 'publication') guardPublicText(text, await getEntity(ctx, incident.entityId))
  const reach = await countReach(ctx.tx, incidentId)
  const persons = notReached(reach)
  if (reach.persons > 0 && persons === 0) throw new AppError('RULE', 'delivery.errors.everybodyReached')
  const running = (await repository.findMeasures(ctx.tx, incidentId)).filter(({ endedOn }) => endedOn === null)
  if (kind === 'desk' && running.some((measure) => measure.kind === 'desk'))
    throw new AppError('RULE', 'delivery.errors.deskOpen')
  const measureId = newId()
  const published = kind === 'publication'
  await repository.insertMeasure(ctx.tx, {
    ...{ id: measureId, incidentId, kind, reason, persons, startedOn: toDb(startedOn) },
    text: published ? text : null,
    place: place || null,
    createdById: ctx.actor.id ?? '',
    createdAt: ctx.now,
  })
  const covered = coverOpen ? await decideForMany(ctx.tx, incidentId, null, 'substitute') : 0
  await refreshDesks(ctx, incidentId)
  await refreshProgress(ctx, incidentId)
  await record(ctx, {
    action: 'notice.substituteStarted',
    subject: { type: 'substituteMeasure', id: measureId },
    incidentId,
    data: { kind, reason, startedOn, persons, covered },
  })
  return { measureId }
}

/** Ends a measure; a desk forgets its marks at once. @throws CONFLICT when it had ended */
export async function endMeasure(ctx: Ctx, { measureId, endedOn }: z.output<typeof EndMeasure>): Promise<void> {
  const measure = found(await repository.findMeasure(ctx.tx, measureId))
  await incidentById(ctx, measure.incidentId, 'notice.substitute')
  notInFuture(ctx, { endedOn })
  if (endedOn < fromDb(measure.startedOn))
    throw new AppError('INVALID', { message: 'door.invalid', fields: { endedOn: ['delivery.errors.endsBeforeStart'] } })
  if (!(await repository.endMeasure(ctx.tx, measureId, endedOn)))
    throw new AppError('CONFLICT', 'delivery.errors.alreadyEnded')
  await refreshProgress(ctx, measure.incidentId)
  await record(ctx, {
    action: 'notice.substituteEnded',
    subject: { type: 'substituteMeasure', id: measureId },
    incidentId: measure.incidentId,
    data: { kind: measure.kind, endedOn },
  })
}
