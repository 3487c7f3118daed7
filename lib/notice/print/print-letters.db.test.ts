import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/door/actor'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { cancelBatch, pauseBatch, resumeBatch } from '@/lib/notice/batch-commands'
import { readLetterCode } from '@/lib/notice/letter-code'
import { approvedNotice, putRight, requestedBatch, withPersons } from '@/lib/notice/testing/a-notice'
import { aRun } from '@/lib/person/testing/an-import'
import { readFile } from '@/lib/platform/files'
import { incidentKey } from '@/lib/platform/incident-key'
import { testDatabase } from '@/lib/platform/testing/database'
import { createBatch } from './batch-commands'
import { layOutLetters } from './kept-template'
import { printLetters } from './print-letters'
import { printView } from './queries'

const db = await testDatabase()

let entityId: string
let staff: Actor
let manager: Actor
beforeAll(async () => {
  entityId = await anEntity(db)
  staff = await aUser(db, 'staff', [entityId])
  manager = await aUser(db, 'manager')
})

const people = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `宛名 ${i}` }))
const notice = (list: Parameters<typeof approvedNotice>[3]) => approvedNotice(staff, manager, entityId, list)
const lettersOf = (batchId: string) => db.letter.findMany({ where: { batchId }, orderBy: { position: 'asc' } })
const filesOf = (batchId: string) => db.letterFile.findMany({ where: { batchId }, orderBy: { position: 'asc' } })
const stateOf = async (batchId: string) => (await db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })).state

async function contentOf(incidentId: string, fileId: string) {
  return readFile(fileId, await incidentKey(db, incidentId))
}

async function pdfText(incidentId: string, fileId: string): Promise<string> {
  const place = path.join(mkdtempSync(path.join(tmpdir(), 'letters-')), 'letters.pdf')
  writeFileSync(place, await buffer(await contentOf(incidentId, fileId)))
  return execFileSync('pdftotext', ['-layout', place, '-'], { encoding: 'utf8' })
}

/** Every letter is in exactly one file, one after the other, and no page is left over. */
async function expectWhole(batchId: string, count: number) {
  const letters = await lettersOf(batchId)
  const files = await filesOf(batchId)
  expect(letters).toHaveLength(count)
  expect(new Set(letters.map((letter) => letter.personId)).size).toBe(count)
  expect(new Set(letters.map((letter) => letter.code)).size).toBe(count)
  expect(letters.every((letter) => letter.state === 'printed')).toBe(true)
  expect(files.map((file) => file.position)).toEqual(files.map((_, i) => i + 1))
  for (const file of files) {
    let page = 1
    for (const letter of letters.filter((row) => row.filePosition === file.position)) {
      expect(letter.firstPage).toBe(page)
      page += letter.pages ?? 0
    }
    expect(page - 1).toBe(file.pages)
  }
}

/** A worker that dies when it is about to write down the file of this number. */
const dyingAt = (file: number) => {
  const whole = aRun()
  let written = 0
  return aRun({
    write: (change) =>
      whole.write(async (ctx) => {
        const before = await ctx.tx.letterFile.count()
        const answer = await change(ctx)
        if ((await ctx.tx.letterFile.count()) > before && ++written === file) throw new Error('killed')
        return answer
      }),
  })
}

describe('a batch of letters', () => {
  it('prints one letter for each person, in files of the size asked for, with a list', async () => {
    const { incidentId } = await notice(people(7))
    const { batchId } = await requestedBatch(staff, incidentId, 3)
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 7)
    expect((await filesOf(batchId)).map((file) => file.letters)).toEqual([3, 3, 1])
    const batch = await db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })
    expect(batch).toMatchObject({ state: 'printed', total: 7, printed: 7, held: 0 })
    const list = (await text(await contentOf(incidentId, batch.manifestFileId ?? ''))).split('\r\n')
    expect(list).toHaveLength(9)
    const [code, row, file] = list[1]?.split(',') ?? []
    expect(readLetterCode(code ?? '')).not.toBeNull()
    expect([row, file]).toEqual(['2', '1'])
  })

  it.each([1, 2, 3])('goes on after a crash at file %i without a gap and without a double', async (file) => {
    const { incidentId } = await notice(people(8))
    const { batchId } = await requestedBatch(staff, incidentId, 3)
    await expect(printLetters(dyingAt(file), { batchId })).rejects.toThrow('killed')
    expect(await filesOf(batchId)).toHaveLength(file - 1)
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 8)
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 8)
  })

  it('keeps a file that was written down though the answer to the commit was lost', async () => {
    const { incidentId } = await notice(people(4))
    const { batchId } = await requestedBatch(staff, incidentId, 2)
    const whole = aRun()
    let lost = false
    const losing = aRun({
      write: async (change) => {
        const answer = await whole.write(change)
        if (!lost && (await filesOf(batchId)).length === 1) {
          lost = true
          throw new Error('connection lost')
        }
        return answer
      },
    })
    await expect(printLetters(losing, { batchId })).rejects.toThrow('connection lost')
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 4)
    for (const file of await filesOf(batchId)) expect(await pdfText(incidentId, file.fileId)).toContain('宛名')
  })

  it('is not printed twice by two workers at once', async () => {
    const { incidentId } = await notice(people(9))
    const { batchId } = await requestedBatch(staff, incidentId, 2)
    await Promise.all([printLetters(aRun(), { batchId }), printLetters(aRun(), { batchId })])
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 9)
    expect(await stateOf(batchId)).toBe('printed')
  })

  it.each(['numbering', 'listing'] as const)('goes on after a crash while %s', async (step) => {
    const { incidentId } = await notice(people(5))
    const { batchId } = await requestedBatch(staff, incidentId, 2)
    const whole = aRun()
    const dying = aRun({
      write: (change) =>
        whole.write(async (ctx) => {
          const answer = await change(ctx)
          const { state, manifestFileId } = await ctx.tx.letterBatch.findUniqueOrThrow({ where: { id: batchId } })
          const numbered = (await ctx.tx.letterFile.count({ where: { batchId } })) === 0 && state === 'printing'
          if (step === 'numbering' ? numbered : manifestFileId) throw new Error('killed')
          return answer
        }),
    })
    await expect(printLetters(dying, { batchId })).rejects.toThrow('killed')
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 5)
    expect(await stateOf(batchId)).toBe('printed')
  })

  it('is printed from the pages laid out when its text was approved', async () => {
    const { incidentId, versionId } = await notice(people(2))
    const { batchId } = await requestedBatch(staff, incidentId, 2)
    await layOutLetters(aRun(), { versionId })
    await layOutLetters(aRun(), { versionId })
    const kept = await db.noticeTemplate.findMany({ where: { noticeVersionId: versionId } })
    expect(kept).toHaveLength(1)
    const laidOut = await db.auditEvent.count({ where: { incidentId, action: 'notice.templateKept' } })
    await printLetters(aRun(), { batchId })
    expect(await db.auditEvent.count({ where: { incidentId, action: 'notice.templateKept' } })).toBe(laidOut)
    await expectWhole(batchId, 2)
  })

  it('is in the order of the postal codes', async () => {
    const codes = ['980-0811', '', '060-0001', '150-0043']
    const { incidentId } = await notice(codes.map((postalCode, i) => ({ name: `宛名 ${i}`, postalCode })))
    const { batchId } = await requestedBatch(staff, incidentId, 10)
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 4)
    const [file] = await filesOf(batchId)
    const pages = (await pdfText(incidentId, file?.fileId ?? '')).split('\f')
    expect(pages.flatMap((page) => /宛名 \d/.exec(page)?.[0] ?? [])).toEqual(['宛名 2', '宛名 3', '宛名 0', '宛名 1'])
  })

  /** A run in which somebody does something once two files are written. */
  const interrupted = (batchId: string, act: typeof pauseBatch) => {
    const whole = aRun()
    return aRun({
      write: async (change) => {
        const answer = await whole.write(change)
        if ((await filesOf(batchId)).length === 2 && (await stateOf(batchId)) === 'printing')
          await as(staff).write((ctx) => act(ctx, { batchId }))
        return answer
      },
    })
  }

  it('rests when paused, keeps what is printed, and goes on when told', async () => {
    const { incidentId } = await notice(people(6))
    const { batchId } = await requestedBatch(staff, incidentId, 2)
    await printLetters(interrupted(batchId, pauseBatch), { batchId })
    expect(await stateOf(batchId)).toBe('paused')
    expect(await filesOf(batchId)).toHaveLength(2)
    await as(staff).write((ctx) => resumeBatch(ctx, { batchId }))
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 6)
  })

  it('ends when cancelled; the next batch has a letter for everybody it left out', async () => {
    const { incidentId } = await notice(people(6))
    const { batchId } = await requestedBatch(staff, incidentId, 2)
    await printLetters(interrupted(batchId, cancelBatch), { batchId })
    expect(await db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })).toMatchObject({
      state: 'cancelled',
      total: 4,
      printed: 4,
    })
    await expectWhole(batchId, 4)
    await expect(as(staff).write((ctx) => resumeBatch(ctx, { batchId }))).rejects.toMatchObject({ code: 'CONFLICT' })
    const second = await requestedBatch(staff, incidentId, 10)
    await printLetters(aRun(), second)
    await expectWhole(second.batchId, 2)
    const reached = [...(await lettersOf(batchId)), ...(await lettersOf(second.batchId))].map((row) => row.personId)
    expect(new Set(reached).size).toBe(6)
  })

  it('holds what cannot be printed, and prints it in another batch once it is put right', async () => {
    const { incidentId, slug } = await notice([{ name: '宛名 一' }, { address: '' }, { name: '\u{1F600}' }])
    const { batchId } = await requestedBatch(staff, incidentId, 10)
    await printLetters(aRun(), { batchId })
    const held = (await lettersOf(batchId)).filter((letter) => letter.state === 'held')
    expect(held.map((letter) => letter.heldReason?.split(':')[0])).toEqual(['emptyAddress', 'complexScript'])
    const view = await as(staff).read((ctx) => printView(ctx, slug))
    expect(view.delivery?.held.map((row) => [row.row, row.fixed])).toEqual([
      [3, false],
      [4, false],
    ])
    await expect(
      as(staff).write((ctx) => createBatch(ctx, { incidentId, lettersPerFile: 10, duplex: false })),
    ).rejects.toMatchObject({
      detail: { message: 'notice.errors.nobodyToWriteTo' },
    })
    await putRight(incidentId, held[0]?.personId ?? '', { name: '宛名 二' })
    await withPersons(incidentId, [{ name: '宛名 四' }], 5)
    const second = await requestedBatch(staff, incidentId, 10)
    await printLetters(aRun(), { batchId: second.batchId })
    await expectWhole(second.batchId, 2)
    expect((await as(staff).read((ctx) => printView(ctx, slug))).delivery?.counts).toMatchObject({
      persons: 4,
      printed: 3,
      held: 1,
      waiting: 0,
    })
  })

  it('leaves no number for a file whose letters were all held', async () => {
    const { incidentId } = await notice([{ name: '宛名 一' }, { name: '\u{1F600}' }, { name: '宛名 三' }])
    const { batchId } = await requestedBatch(staff, incidentId, 1)
    await printLetters(aRun(), { batchId })
    expect((await filesOf(batchId)).map((file) => file.position)).toEqual([1, 2])
    const batch = await db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })
    expect(batch).toMatchObject({ state: 'printed', printed: 2, held: 1 })
  })

  it('prints an address that is longer than the window of the envelope, in its place and whole', async () => {
    const address = '東京都千代田区千代田一丁目一番一号の奥の'.repeat(10)
    const { incidentId } = await notice([{ name: '宛名 一' }, { name: '長い 宛名', address }, { name: '宛名 三' }])
    const { batchId } = await requestedBatch(staff, incidentId, 10)
    await printLetters(aRun(), { batchId })
    await expectWhole(batchId, 3)
    const [file] = await filesOf(batchId)
    const printed = (await pdfText(incidentId, file?.fileId ?? '')).replace(/\s/g, '')
    expect(printed).toContain('長い宛名様')
    expect(printed.match(/奥/g)).toHaveLength(10)
  })

  it('tells whoever posts them which letters need an envelope without a window', async () => {
    const address = '東京都千代田区千代田一丁目一番一号の奥の'.repeat(10)
    const { incidentId, slug } = await notice([{ name: '宛名 一' }, { name: '長い 宛名', address }])
    const { batchId } = await requestedBatch(staff, incidentId, 10)
    await printLetters(aRun(), { batchId })
    const { batches } = await as(staff).read((ctx) => printView(ctx, slug))
    expect(batches).toMatchObject([{ progress: { printed: 2, held: 0 }, beyondWindow: 1 }])
    const { manifestFileId } = await db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })
    const [header, ...rows] = (await text(await contentOf(incidentId, manifestFileId ?? ''))).trim().split('\r\n')
    const column = header?.split(',').indexOf('window') ?? -1
    expect(rows.map((row) => row.split(',')[column])).toEqual(['fits', 'another envelope'])
  })

  it('tells each group of people of their own items and gives them the advice for these alone', async () => {
    const { incidentId } = await notice([
      { name: '住所 のみ', items: ['name', 'address'] },
      { name: 'カード も', items: ['name', 'address', 'cardFull'] },
    ])
    const { batchId } = await requestedBatch(staff, incidentId, 1)
    await printLetters(aRun(), { batchId })
    const [plain = '', card = ''] = await Promise.all(
      (await filesOf(batchId)).map((file) => pdfText(incidentId, file.fileId)),
    )
    expect(plain).toContain('住所 のみ')
    expect(card).toContain('カード も')
    expect(plain).toContain('身に覚えのない請求書')
    expect(plain).not.toContain('セキュリティコード\n')
    expect(plain).not.toContain('カードの裏面')
    expect(card).toContain('カードの裏面')
    expect(card).toContain('クレジットカード番号・有効期限')
    expect(card.indexOf('カードの裏面')).toBeLessThan(card.indexOf('身に覚えのない請求書'))
    const codes = (await lettersOf(batchId)).map((letter) => letter.code.replace(/(.{4})(?=.)/g, '$1-'))
    expect([plain, card].map((letter) => letter.split('\f').filter((page) => page.trim()).length)).toEqual([2, 2])
    for (const [i, letter] of [plain, card].entries())
      expect(letter.split(codes[i] ?? '').length - 1).toBe(letter.split('\f').filter((page) => page.trim()).length)
  })

  it('prints nothing that is not approved, and no second batch before the first has ended', async () => {
    const { incidentId } = await notice(people(2))
    await requestedBatch(staff, incidentId, 2)
    await expect(
      as(staff).write((ctx) => createBatch(ctx, { incidentId, lettersPerFile: 10, duplex: false })),
    ).rejects.toMatchObject({
      detail: { message: 'notice.errors.batchUnfinished' },
    })
  })
})
