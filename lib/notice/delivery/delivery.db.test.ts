import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/door/actor'
import { record } from '@/lib/door/record'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { refreshDuties } from '@/lib/duty/commands'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { incidentFile } from '@/lib/incident/queries'
import { createBatch } from '@/lib/notice/print/batch-commands'
import { printLetters } from '@/lib/notice/print/print-letters'
import { approvedNotice, requestedBatch } from '@/lib/notice/testing/a-notice'
import { anIncident, aRun } from '@/lib/person/testing/an-import'
import { testDatabase } from '@/lib/platform/testing/database'
import { startReport, submitReport } from '@/lib/report/commands'
import { thenFollowUp } from '@/lib/report/follow-up'
import { reportView } from '@/lib/report/report-view'
import { decideAfterReturn, decideForMany, reprintToBereaved } from './after-return-commands'
import { completeNotice, recordPosting, recordReturn, undoReturn } from './delivery-commands'
import { lookUpCaller } from './desk-commands'
import { LOOK_UPS_PER_MINUTE } from './look-up-limit'
import { endMeasure, startMeasure } from './measure-commands'
import { prepareDesk } from './prepare-desk'
import { measuresView, notReachedList, publicationView, returnsView } from './queries'
import { type NotReachedFilter, StartMeasure } from './schema'

const db = await testDatabase()

let entityId: string
let staff: Actor & { id: string }
let manager: Actor & { id: string }
beforeAll(async () => {
  entityId = await anEntity(db)
  staff = await aUser(db, 'staff', [entityId])
  manager = await aUser(db, 'manager')
})

const AT = new Date('2026-05-10T00:00:00Z')
const later = (actor: Actor = manager) => as(actor, AT)
const message = (text: string) => ({ detail: { message: text } })
const PEOPLE = [
  { name: '宛名 一', items: ['name', 'address'] },
  { name: '髙橋 二郎', nameKana: 'タカハシ ジロウ', phone: '090-1234-5678', items: ['name', 'cardFull'] },
  { name: '宛名 三', items: ['name', 'address'] },
  { name: '宛名 四', address: '', email: 'yon@example.jp', items: ['name', 'email'] },
]

async function printAll(incidentId: string, batchId: string, postedOn = '2026-05-01') {
  await printLetters(aRun(), { batchId })
  await later().write((ctx) => recordPosting(ctx, { batchId, postedOn: postedOn as '2026-05-01' }))
  const letters = await db.letter.findMany({
    where: { batchId, state: 'printed' },
    include: { person: true },
    orderBy: { person: { rowNumber: 'asc' } },
  })
  return letters.map(({ code, personId }) => ({ incidentId, code, personId }))
}

/** Four people; the letter of the fourth is held; the others are posted. */
async function posted(people = PEOPLE) {
  const incident = await approvedNotice(staff, manager, entityId, people)
  const { batchId } = await requestedBatch(staff, incident.incidentId, 10)
  return { ...incident, batchId, letters: await printAll(incident.incidentId, batchId) }
}
type Posted = Awaited<ReturnType<typeof posted>>

const giveBack = (incidentId: string, code: string, reason: 'moved' | 'deceased' | 'refused' = 'moved') =>
  later().write((ctx) => recordReturn(ctx, { incidentId, code, returnedOn: '2026-05-08', reason }))
const returns = ({ slug }: Pick<Posted, 'slug'>) => later().read((ctx) => returnsView(ctx, slug))
const list = ({ slug }: Pick<Posted, 'slug'>, filter: Partial<NotReachedFilter> = {}) =>
  later().read((ctx) => notReachedList(ctx, slug, { page: 1, ...filter }))
const decide = (incidentId: string, personId: string, decision: 'reprint' | 'substitute' | 'none') =>
  later().write((ctx) => decideAfterReturn(ctx, { incidentId, personId, decision }))
const progressOf = async ({ slug }: Pick<Posted, 'slug'>) =>
  (await later().read((ctx) => incidentFile(ctx, slug))).items.find(({ item }) => item === 6)?.progress
const measure = (incidentId: string, changes: object = {}) =>
  later().write((ctx) =>
    startMeasure(
      ctx,
      StartMeasure.parse({
        ...{ incidentId, kind: 'desk', reason: 'outdatedContact', startedOn: '2026-05-09', text: '', place: '' },
        ...{ coverOpen: true, ...changes },
      }),
    ),
  )

describe('returned letters', () => {
  it('are taken back while nothing is decided, and not after', async () => {
    const sent = await posted()
    const [first, second] = sent.letters
    const { incidentId } = sent
    await giveBack(incidentId, first?.code ?? '')
    await giveBack(incidentId, second?.code ?? '')
    expect((await returns(sent)).reach).toMatchObject({ posted: 3, returned: 2, reached: 1 })
    await later().write((ctx) => undoReturn(ctx, { incidentId, code: first?.code ?? '' }))
    expect((await returns(sent)).reach).toMatchObject({ returned: 1, reached: 2 })
    await decide(incidentId, second?.personId ?? '', 'substitute')
    await expect(
      later().write((ctx) => undoReturn(ctx, { incidentId, code: second?.code ?? '' })),
    ).rejects.toMatchObject(message('delivery.errors.notUndoable'))
  })

  it('can be printed again: a new code in the next batch, and the person is reached', async () => {
    const sent = await posted()
    const { incidentId } = sent
    const [{ code = '', personId = '' } = {}] = sent.letters
    await giveBack(incidentId, code)
    await expect(later().write((ctx) => createBatch(ctx, { incidentId, lettersPerFile: 9, duplex: false })))
      .rejects //
      .toMatchObject(message('notice.errors.nobodyToWriteTo'))
    await decide(incidentId, personId, 'reprint')
    const { batchId } = await requestedBatch(staff, incidentId, 10)
    const [again] = await printAll(incidentId, batchId, '2026-05-09')
    expect(again?.personId).toBe(personId)
    expect(again?.code).not.toBe(code)
    expect((await returns(sent)).reach).toMatchObject({ posted: 4, returned: 1, reprinted: 1, reached: 3 })
    await expect(decide(incidentId, personId, 'none')).rejects.toMatchObject(message('delivery.errors.nothingToDecide'))
  })

  it('of somebody who died can be printed again for the family', async () => {
    const sent = await posted()
    const [{ code = '', personId = '' } = {}] = sent.letters
    const { incidentId } = sent
    await giveBack(incidentId, code, 'deceased')
    await later().write((ctx) => reprintToBereaved(ctx, { incidentId, personId }))
    expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ addressee: 'bereaved' })
    expect((await list(sent, { decision: 'reprint' })).people).toHaveLength(1)
  })

  it('are decided for many at once, by reason, and only where nothing is decided', async () => {
    const sent = await posted()
    const { incidentId } = sent
    const [one, two, three] = sent.letters
    await giveBack(incidentId, one?.code ?? '')
    await giveBack(incidentId, two?.code ?? '')
    await giveBack(incidentId, three?.code ?? '', 'refused')
    await decide(incidentId, one?.personId ?? '', 'none')
    const many = (who: 'moved' | 'held') =>
      later().write((ctx) => decideForMany(ctx, { incidentId, who, decision: 'substitute' }))
    expect(await many('moved')).toEqual({ persons: 1 })
    await expect(many('moved')).rejects.toMatchObject(message('delivery.errors.nobodyWaits'))
    expect(await many('held')).toEqual({ persons: 1 })
    expect((await returns(sent)).waiting).toEqual([{ who: 'refused', persons: 1, proposed: 'none' }])
  })
})

describe('the list of people not reached', () => {
  it('says why and what was decided, is masked, and is filtered in the database', async () => {
    const sent = await posted()
    const [first] = sent.letters
    await giveBack(sent.incidentId, first?.code ?? '')
    const { people, all, causes } = await list(sent)
    expect(all).toBe(2)
    expect(people.map(({ row, cause, reason, decision }) => [row, cause, reason, decision])).toEqual([
      [2, 'returned', 'moved', 'open'],
      [5, 'held', null, 'open'],
    ])
    expect(causes.sort()).toEqual(['held', 'returned'])
    expect(people[0]?.masked.name).toBe('宛● ●')
    expect((await list(sent, { cause: 'held' })).people.map(({ row }) => row)).toEqual([5])
    expect((await list(sent, { reason: 'refused' })).total).toBe(0)
    expect((await list(sent, { page: 2 })).people).toEqual([])
  })

  it('has those whose letter lies in the house, and those of a withdrawn text', async () => {
    const incident = await approvedNotice(staff, manager, entityId, PEOPLE.slice(0, 3))
    const { batchId } = await requestedBatch(staff, incident.incidentId, 10)
    expect((await list(incident)).people.map(({ cause }) => cause)).toEqual(['notWritten', 'notWritten', 'notWritten'])
    await printLetters(aRun(), { batchId })
    expect((await list(incident)).people.map(({ cause }) => cause)).toEqual(['notPosted', 'notPosted', 'notPosted'])
    await later().write((ctx) => recordPosting(ctx, { batchId, postedOn: '2026-05-01' }))
    expect((await list(incident)).all).toBe(0)
    const by = { withdrawnById: manager.id, withdrawnAt: AT, reason: '誤り' }
    await db.noticeWithdrawal.create({ data: { noticeVersionId: incident.versionId, ...by } })
    expect((await returns(incident)).reach).toMatchObject({ posted: 3, reached: 0 })
  })
})

describe('the numbers of item 6', () => {
  it('follow what is recorded, leave what is typed and its version alone, and do not move what is frozen', async () => {
    const sent = await posted()
    const { incidentId, slug } = sent
    const [first, second] = sent.letters
    expect(await progressOf(sent)).toMatchObject({
      asOf: '2026-05-10',
      persons: 4,
      posted: 3,
      reached: 3,
      notReached: 1,
    })
    const item = async () => {
      const { items } = await later().read((ctx) => incidentFile(ctx, slug))
      return items.find((one) => one.item === 6)
    }
    const before = await item()
    await giveBack(incidentId, first?.code ?? '')
    expect(await item()).toMatchObject({ version: before?.version, fields: before?.fields, progress: { returned: 1 } })
    const fields = { status: 'running', content: '書面で通知しています。', methods: ['letter'] }
    const at = { incidentId, item: 6, version: before?.version ?? 0 }
    await later().write((ctx) => thenFollowUp(saveItem)(ctx, SaveItem.parse({ ...at, state: 'known', fields })))
    expect(await item()).toMatchObject({ version: at.version + 1, fields, progress: { returned: 1 } })

    const { reportId } = await later().write((ctx) => startReport(ctx, { incidentId, kind: 'preliminary' }))
    const printed = async () => {
      const { content, report } = await later().read((ctx) => reportView(ctx, slug, reportId))
      const field = content.sections.find((one) => one.item === 6)?.fields.find(({ id }) => id === 'progress')
      return [report.state, field?.answer]
    }
    const numbers = (back: number) => `対象 4人、発送 3通、返戻 ${back}通、到達 ${3 - back}人、未到達 ${1 + back}人`
    expect(await printed()).toEqual(['draft', numbers(1)])
    await giveBack(incidentId, second?.code ?? '')
    expect(await printed()).toEqual(['draft', numbers(2)])
    const course = { fields: { course: '改ざんが分かり、サイトを止めた。' }, state: 'underInvestigation' } as const
    await later().write((ctx) => saveItem(ctx, SaveItem.parse({ incidentId, item: 1, version: 1, ...course })))
    await later(staff).write((ctx) => submitReport(ctx, { reportId, unknownReason: '' }))
    await later().write((ctx) => undoReturn(ctx, { incidentId, code: second?.code ?? '' }))
    await later().write(async (ctx) => {
      await thenFollowUp(async () => ({ incidentId }))(ctx, {})
      await record(ctx, { action: 'duty.changed', subject: { type: 'incident', id: incidentId }, incidentId })
    })
    expect(await printed()).toEqual(['submitted', numbers(2)])
    expect(await progressOf(sent)).toMatchObject({ returned: 1 })
  })
})

describe('a substitute measure', () => {
  it('publishes the facts of the notice with every item lost by those not reached', async () => {
    const sent = await posted()
    const { incidentId, slug } = sent
    await giveBack(incidentId, sent.letters[1]?.code ?? '')
    const { text, notReached } = await later().read((ctx) => measuresView(ctx, slug))
    expect(notReached).toBe(2)
    expect(text).toContain('個人情報の保護に関する法律第26条第2項')
    for (const word of ['氏名', 'クレジットカード', 'メールアドレス', '0120-000-000']) expect(text).toContain(word)
    expect(text).not.toContain('本書')
    expect(text).not.toMatch(/髙橋|090-1234|yon@/)
    const { measureId } = await measure(incidentId, {
      kind: 'publication',
      text,
      place: '当社ウェブサイト「お知らせ」',
    })
    expect(await later().read((ctx) => publicationView(ctx, slug, measureId))).toMatchObject({ text })
    expect(await progressOf(sent)).toMatchObject({
      substituted: 2,
      measures: [{ kind: 'publication', startedOn: '2026-05-09', endedOn: null }],
    })
  })

  it.each([
    ['この件は https://evil.example/form からお手続きください。', 'delivery.errors.wording'],
    ['暗証番号をご返信ください。', 'delivery.errors.wording'],
    ['', 'lint.rules.missingDesk.why'],
  ])('is not published with "%s"', async (more, why) => {
    const sent = await posted()
    const { text } = await later().read((ctx) => measuresView(ctx, sent.slug))
    const changed = more === '' ? text.replaceAll('0120-000-000', '') : `${text}\n${more}`
    await expect(
      measure(sent.incidentId, { kind: 'publication', text: changed, place: 'ウェブサイト' }),
    ).rejects.toMatchObject({ code: 'INVALID', detail: { fields: { text: [expect.stringContaining(why)] } } })
  })

  it('is not begun when everybody was reached, nor twice as a desk', async () => {
    const sent = await posted(PEOPLE.slice(0, 1))
    await expect(measure(sent.incidentId)).rejects.toMatchObject(message('delivery.errors.everybodyReached'))
    await giveBack(sent.incidentId, sent.letters[0]?.code ?? '')
    await measure(sent.incidentId)
    await expect(measure(sent.incidentId)).rejects.toMatchObject(message('delivery.errors.deskOpen'))
  })

  it('is needed before people can be declared covered by it, and everybody must be decided about', async () => {
    const sent = await posted()
    const { incidentId } = sent
    await later().write(async (ctx) => {
      await refreshDuties(ctx, incidentId)
      await record(ctx, { action: 'duty.changed', subject: { type: 'incident', id: incidentId }, incidentId })
    })
    const complete = () => later().write((ctx) => completeNotice(ctx, { incidentId, notReached: 2 }))
    await giveBack(incidentId, sent.letters[0]?.code ?? '')
    await expect(complete()).rejects.toMatchObject(message('delivery.obstacle.undecided'))
    await decide(incidentId, sent.letters[0]?.personId ?? '', 'none')
    await later().write((ctx) => decideForMany(ctx, { incidentId, who: 'held', decision: 'substitute' }))
    await expect(complete()).rejects.toMatchObject(message('delivery.obstacle.noMeasure'))
    await measure(incidentId, { startedOn: '2026-05-02' })
    await complete()
    const duty = await db.duty.findFirstOrThrow({ where: { incidentId, kind: 'noticeToPersons' } })
    expect([duty.state, duty.doneAt?.toISOString()]).toEqual(['done', '2026-05-01T15:00:00.000Z'])
  })
})

describe('a contact desk', () => {
  const ask = (incidentId: string, name: string, fact: 'phone' | 'email' | 'postalCode', value: string, who = staff) =>
    later(who).write((ctx) => lookUpCaller(ctx, { incidentId, purpose: 'person', name, fact, value }))

  async function withDesk() {
    const sent = await posted()
    await giveBack(sent.incidentId, sent.letters[1]?.code ?? '')
    const { measureId } = await measure(sent.incidentId)
    await prepareDesk(aRun(), { measureId })
    return { ...sent, measureId }
  }

  it('tells a caller who was not reached yes, and everybody else no', async () => {
    const { incidentId } = await withDesk()
    const yes = { affected: true }
    expect(await ask(incidentId, '高橋二郎', 'phone', '０９０１２３４５６７８')).toEqual(yes)
    expect(await ask(incidentId, 'たかはし　じろう', 'phone', '+81 90-1234-5678')).toEqual(yes)
    expect(await ask(incidentId, '宛名四', 'email', 'Yon@Example.jp')).toEqual(yes)
    expect(await ask(incidentId, '高橋二郎', 'phone', '090-1234-5679')).toEqual({ affected: false })
    expect(await ask(incidentId, '宛名 一', 'postalCode', '980-0811')).toEqual({ affected: false })
  })

  it('writes every look-up down, without what was typed', async () => {
    const { incidentId } = await withDesk()
    await ask(incidentId, '高橋二郎', 'phone', '09012345678')
    const event = await db.auditEvent.findFirstOrThrow({ where: { incidentId }, orderBy: { seq: 'desc' } })
    expect(event).toMatchObject({
      action: 'notice.callerLookedUp',
      data: { purpose: 'person', fact: 'phone', affected: true },
    })
    expect(JSON.stringify(event.data)).not.toMatch(/高橋|0901234/)
  })

  it('forgets its marks when it ends, and answers nobody any more', async () => {
    const { incidentId, measureId } = await withDesk()
    expect(await db.deskMark.count({ where: { measureId } })).toBeGreaterThan(0)
    await later().write((ctx) => endMeasure(ctx, { measureId, endedOn: '2026-05-10' }))
    expect(await db.deskMark.count({ where: { measureId } })).toBe(0)
    await prepareDesk(aRun(), { measureId })
    expect(await db.deskMark.count({ where: { measureId } })).toBe(0)
    await expect(ask(incidentId, '宛名 四', 'email', 'yon@example.jp')).rejects.toMatchObject(
      message('delivery.errors.noDesk'),
    )
    expect(await progressOf({ slug: (await db.incident.findUniqueOrThrow({ where: { id: incidentId } })).slug })) //
      .toMatchObject({ measures: [{ kind: 'desk', endedOn: '2026-05-10' }] })
  })

  it('stops a user who tries a list, and nobody else', async () => {
    const { incidentId } = await withDesk()
    const [one, two] = [await aUser(db, 'staff', [entityId]), await aUser(db, 'staff', [entityId])]
    for (let i = 0; i < LOOK_UPS_PER_MINUTE; i++) await ask(incidentId, `名 ${i}`, 'phone', '0311112222', one)
    await expect(ask(incidentId, '名', 'phone', '0311112222', one)).rejects.toMatchObject({ code: 'TOO_MANY' })
    expect(await ask(incidentId, '名', 'phone', '0311112222', two)).toEqual({ affected: false })
  })
})

it('an incident without a letter has nothing to count', async () => {
  const { slug } = await anIncident(staff, entityId, ['name'])
  expect((await later().read((ctx) => returnsView(ctx, slug))).reach).toMatchObject({
    persons: 0,
    posted: 0,
    reached: 0,
  })
})
