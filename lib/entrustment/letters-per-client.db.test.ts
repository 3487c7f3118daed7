import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { simpleParser } from 'mailparser'
import { beforeAll, expect, it } from 'vitest'
import { consistencyOf } from '@/lib/consistency/queries'
import { systemActor } from '@/lib/door/actor'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { decideNotice } from '@/lib/notice/commands'
import { notReachedList } from '@/lib/notice/delivery/queries'
import { NotReachedFilter } from '@/lib/notice/delivery/schema'
import { writtenLetterCode } from '@/lib/notice/letter-code'
import { createMailBatch } from '@/lib/notice/mail/batch-commands'
import { mailSetting, requestedMails, runToEnd } from '@/lib/notice/mail/testing/mail-world'
import { letterPreview } from '@/lib/notice/print/preview'
import { printLetters } from '@/lib/notice/print/print-letters'
import { printView } from '@/lib/notice/print/queries'
import { singleLetter } from '@/lib/notice/print/single-letter'
import { textView } from '@/lib/notice/queries'
import { requestedBatch, submitted, withPersons } from '@/lib/notice/testing/a-notice'
import { lookUp } from '@/lib/notice/verify/queries'
import { aRun } from '@/lib/person/testing/an-import'
import { readFile } from '@/lib/platform/files'
import { incidentKey } from '@/lib/platform/incident-key'
import { testDatabase } from '@/lib/platform/testing/database'
import { aMailServer } from '@/lib/platform/testing/mail-server'
import { saveLetterDesk } from './entrustor-commands'
import { entrustorView } from './queries'
import { SaveLetterDesk } from './schema'
import { aClient, entrusteeIncident } from './testing/two-clients'

const db = await testDatabase()
const entityId = await anEntity(db, 'vendor')
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-04-05T01:00:00Z')

let incident: { incidentId: string; slug: string }
let versionId: string
let first: string
let second: string
let people: string[]

async function withDesk(entrustorId: string, deskPhone: string, deskName: string) {
  const { version } = await db.entrustor.findUniqueOrThrow({ where: { id: entrustorId } })
  const desk = { entrustorId, version, deskName, deskPhone, deskHours: '毎日 9時から18時まで', deskEmail: '' }
  const input = SaveLetterDesk.parse({ ...desk, nameEn: '', letterSender: '', deskNameEn: '', deskHoursEn: '' })
  await as(staff, NOW).write((ctx) => saveLetterDesk(ctx, input))
}

beforeAll(async () => {
  incident = await entrusteeIncident(staff, entityId, NOW)
  const { incidentId } = incident
  first = await aClient(staff, incidentId, '株式会社みなと通販', NOW)
  second = await aClient(staff, incidentId, '株式会社二番', NOW)
  await withDesk(first, '03-0000-0201', 'みなと通販窓口')
  await withDesk(second, '03-0000-0202', '二番窓口')
  people = await withPersons(incidentId, [
    { name: '港 一', client: first, email: 'minato@person.example' },
    { name: '港 二', client: first },
    { name: '二番 一', client: second },
    { name: '無所属 一' },
    { name: '二番 二', client: second, email: 'niban@person.example' },
  ])
  versionId = await submitted(staff, incident)
  await as(manager).write((ctx) => decideNotice(ctx, { versionId, decision: 'approve', comment: '' }))
})

const bytesOf = async (fileId: string) => buffer(await readFile(fileId, await incidentKey(db, incident.incidentId)))

/** Without its spaces and line ends. */
function pdfText(bytes: Uint8Array): string {
  const place = path.join(mkdtempSync(path.join(tmpdir(), 'letters-')), 'letters.pdf')
  writeFileSync(place, bytes)
  return execFileSync('pdftotext', [place, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
}

async function printed(entrustorId?: string) {
  const { batchId } = await requestedBatch(staff, incident.incidentId, 100, entrustorId)
  await printLetters(aRun(), { batchId })
  const letters = await db.letter.findMany({ where: { batchId }, orderBy: { position: 'asc' } })
  const file = await db.letterFile.findFirstOrThrow({ where: { batchId } })
  const { manifestFileId } = await db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })
  const list = (await bytesOf(manifestFileId ?? '')).toString('utf8')
  return { letters, list, text: pdfText(await bytesOf(file.fileId)) }
}

let batches: Record<'first' | 'second' | 'none', Awaited<ReturnType<typeof printed>>>

it('lets the approver see every variant, with the desk that was frozen', async () => {
  const { variants, notice } = await as(manager).read((ctx) => textView(ctx, incident.slug, 'ja'))
  expect(new Map(variants.map(({ client, persons }) => [client, persons]))).toEqual(
    new Map([
      ['株式会社みなと通販', 2],
      ['株式会社二番', 2],
      [null, 1],
    ]),
  )
  expect(notice?.frozen.clients?.[first]?.desk?.phone).toBe('03-0000-0201')
})

it('mails one client’s persons with that client’s desk', async () => {
  const server = await aMailServer()
  process.env.TODOKE_SMTP_URL = server.url
  try {
    await mailSetting(entityId, staff.id)
    const { batchId } = await requestedMails(staff, incident.incidentId, second)
    await runToEnd(batchId)
    expect(server.received.map(({ to }) => to)).toEqual([['niban@person.example']])
    const { text = '' } = await simpleParser(server.received[0]?.raw ?? '')
    expect(text).toContain('03-0000-0202')
    expect(text).not.toMatch(/03-0000-0201|みなと通販/)
    expect(await db.letter.findMany({ where: { batchId }, select: { personId: true } })).toEqual([
      { personId: people[4] },
    ])
  } finally {
    delete process.env.TODOKE_SMTP_URL
    await server.close()
  }
})

it('prints one client’s persons with that client’s desk, and nobody twice', async () => {
  const { toPrint } = await as(staff).read((ctx) => printView(ctx, incident.slug))
  expect(toPrint?.choices.map(({ name, people: count }) => [name, count])).toEqual([
    ['株式会社みなと通販', 2],
    ['株式会社二番', 1],
    [null, 1],
  ])
  batches = { first: await printed(first), second: await printed(second), none: await printed() }
  const { first: a, second: b, none } = batches
  expect(a.letters.map(({ personId }) => personId).sort()).toEqual(people.slice(0, 2).sort())
  expect(b.letters.map(({ personId }) => personId)).toEqual([people[2]])
  expect(none.letters.map(({ personId }) => personId)).toEqual([people[3]])
  for (const client of [first, second, undefined])
    await expect(requestedBatch(staff, incident.incidentId, 100, client)).rejects.toMatchObject({
      detail: { message: 'notice.errors.nobodyToWriteTo' },
    })
  expect(await db.letter.count({ where: { personId: { in: people } } })).toBe(5)
})

it('names the client of everybody who is not reached yet', async () => {
  const list = await as(staff).read((ctx) => notReachedList(ctx, incident.slug, NotReachedFilter.parse({})))
  expect(list.people.map(({ row, client, cause }) => [row, client, cause])).toEqual([
    [2, '株式会社みなと通販', 'notPosted'],
    [3, '株式会社みなと通販', 'notPosted'],
    [4, '株式会社二番', 'notPosted'],
    [5, null, 'notPosted'],
  ])
})

it('says on paper whose data it was, whom to call, and nothing of the other client', () => {
  const { first: a, second: b, none } = batches
  expect(a.text).toContain('港一')
  expect(a.text).toContain('03-0000-0201')
  expect(a.text).toContain('株式会社みなと通販から個人データの取扱いの委託を受けています')
  expect(a.text).not.toMatch(/03-0000-0202|二番|0120-000-000/)
  expect(b.text).toContain('03-0000-0202')
  expect(b.text).not.toMatch(/03-0000-0201|みなと通販/)
  expect(none.text).toContain('0120-000-000')
  expect(none.text).not.toMatch(/委託を受け|03-0000-020/)
  expect(a.list).toContain('株式会社みなと通販')
  expect(none.list).not.toMatch(/client|通販/)
})

it('prints one letter again as it was, and previews the same', async () => {
  const { incidentId } = incident
  const code = writtenLetterCode(batches.second.letters[0]?.code ?? '')
  const again = await as(staff).write((ctx) => singleLetter.allow(ctx, { incidentId, code }))
  expect(pdfText((await singleLetter.make(again)).bytes)).toContain('03-0000-0202')
  const preview = await as(staff).write((ctx) => letterPreview.allow(ctx, { incidentId, row: 2 }))
  expect(pdfText((await letterPreview.make(preview)).bytes)).toContain('03-0000-0201')
})

it('tells whoever asks of a code the desk that the letter names', async () => {
  const of = async (code = '') => {
    const { notice } = await as(systemActor).read(async (ctx) => {
      ctx.ledger.authorised++
      return lookUp({ tx: ctx.tx, now: NOW }, code)
    })
    return notice
  }
  expect(await of(batches.first.letters[0]?.code)).toMatchObject({ phone: '03-0000-0201', deskName: 'みなと通販窓口' })
  expect(await of(batches.none.letters[0]?.code)).toMatchObject({ phone: '0120-000-000', printedPhone: null })
})

it('flags a desk that moved, and reprints what was approved', async () => {
  await withDesk(first, '03-0000-0299', 'みなと通販窓口')
  const { documents } = await as(manager).read((ctx) => consistencyOf(ctx, incident.slug))
  expect(documents.flatMap(({ mismatches }) => mismatches)).toContainEqual(
    expect.objectContaining({
      fact: `client.${first}.desk.phone`,
      documentValue: '03-0000-0201',
      factValue: '03-0000-0299',
    }),
  )
  const { entrustor } = await as(staff).read((ctx) => entrustorView(ctx, incident.slug, first))
  expect(entrustor.deskPhone).toBe('03-0000-0299')
  const code = writtenLetterCode(batches.first.letters[0]?.code ?? '')
  const again = await as(staff).write((ctx) => singleLetter.allow(ctx, { incidentId: incident.incidentId, code }))
  expect(pdfText((await singleLetter.make(again)).bytes)).toContain('03-0000-0201')
})

it('makes no letter for a client that nobody approved anything for', async () => {
  const { incidentId } = incident
  const third = await aClient(staff, incidentId, '株式会社三番', NOW)
  await withPersons(incidentId, [{ name: '三番 一', client: third, email: 'sanban@person.example' }], 50)
  const refused = { detail: { message: 'notice.errors.clientNotInText' } }
  await expect(requestedBatch(staff, incidentId, 100, third)).rejects.toMatchObject(refused)
  await expect(
    as(staff).write((ctx) => createMailBatch(ctx, { incidentId, entrustorId: third })),
  ).rejects.toMatchObject(refused)
  await expect(requestedBatch(staff, incidentId, 100, incidentId)).rejects.toMatchObject({ code: 'INVALID' })
  const { notice } = await as(staff).read((ctx) => textView(ctx, incident.slug, 'ja'))
  expect(notice?.lacksClients).toEqual(['株式会社三番'])
})
