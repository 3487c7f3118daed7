import { type Ctx, found } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { incidentById } from '@/lib/incident/access'
import { openPerson } from '@/lib/person/vault'
import { incidentKey } from '@/lib/platform/incident-key'
import { marksOf } from './caller'
import { findMeasure, lockMeasure, replaceMarks } from './measure-repository'
import { notReachedAfter } from './repository'

const READ_AT_A_TIME = 5000

type Place = { id: string; rowNumber: number | null }

/**
 * Gives a contact desk its marks: of everybody no notice has reached, now. Each person is opened, marked and forgotten.
 * Run again it begins anew; a desk that was closed meanwhile gets none.
 */
export async function prepareDesk(work: Work, { measureId }: { measureId: string }): Promise<void> {
  const marks = new Map<string, Buffer>()
  let persons = 0
  let last: Place | null = null
  for (;;) {
    const read: Awaited<ReturnType<typeof somePeople>> = await work.read((ctx) => somePeople(ctx, measureId, last))
    if (!read) return
    for (const { id, sealed } of read.people)
      for (const mark of marksOf(read.key, measureId, openPerson(read.key, id, sealed)))
        marks.set(mark.toString('base64'), mark)
    persons += read.people.length
    last = read.people.at(-1) ?? null
    if (read.people.length < READ_AT_A_TIME) break
  }
  await work.write((ctx) => keep(ctx, measureId, [...marks.values()], persons))
}

async function somePeople(ctx: Ctx, measureId: string, after: Place | null) {
  const { incidentId, endedOn } = found(await findMeasure(ctx.tx, measureId))
  await incidentById(ctx, incidentId, 'notice.substitute')
  if (endedOn) return null
  const people = await notReachedAfter(ctx.tx, incidentId, after, READ_AT_A_TIME)
  return { people, key: await incidentKey(ctx.tx, incidentId) }
}

async function keep(ctx: Ctx, measureId: string, marks: Buffer[], persons: number): Promise<void> {
  const { incidentId } = found(await findMeasure(ctx.tx, measureId))
  await incidentById(ctx, incidentId, 'notice.substitute')
  const open = await lockMeasure(ctx.tx, measureId)
  if (open) await replaceMarks(ctx.tx, measureId, marks)
  await record(ctx, {
    action: 'notice.deskPrepared',
    subject: { type: 'substituteMeasure', id: measureId },
    incidentId,
    data: open ? { persons } : { closed: true },
  })
}
