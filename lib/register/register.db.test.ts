import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { fulfilDuty, refreshDuties } from '@/lib/duty/commands'
import { reportIncident } from '@/lib/incident/commands'
import { saveItem } from '@/lib/incident/item-commands'
import { SaveItem } from '@/lib/incident/item-schema'
import { overrideAssessment, withdrawOverride } from '@/lib/incident/override-commands'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { testDatabase } from '@/lib/platform/testing/database'
import { thenFollowUp } from '@/lib/report/follow-up'
import { exportRegister } from './export'
import { folded, grams } from './fold'
import { registerPage } from './queries'

const db = await testDatabase()
const entityId = await anEntity(db)
const other = await anEntity(db, 'minato')
const staff = await aUser(db, 'staff', [entityId])
const stranger = await aUser(db, 'staff', [other])
const manager = await aUser(db, 'manager')
const NOW = new Date('2026-05-20T01:00:00Z')

const report = (title: string, { entity = entityId, by = staff, day = '2026-04-03', preset = 'misHandedPaper' } = {}) =>
  as(by, NOW).write(async (ctx) => {
    const breach = aBreach({ title, preset: preset as 'misHandedPaper' })
      .knownOn(day)
      .inEntity(entity)
    const touched = await reportIncident(ctx, breach.parsed())
    await refreshDuties(ctx, touched.incidentId)
    return touched
  })
const paper = await report('薬剤情報の誤交付')
await report('ランサムウェアによる暗号化', { day: '2026-05-01', preset: 'ransomware' })
await report('=HYPERLINK("http://evil.example","x")', { day: '2026-05-10' })
await report('よそのメール誤送信', { entity: other, by: stranger })

const list = (input: Record<string, unknown> = {}, actor = staff, page = 1) =>
  as(actor, NOW).read((ctx) => registerPage(ctx, input, page))
const titles = async (input: Record<string, unknown>, actor = staff) =>
  (await list(input, actor)).rows.map(({ title }) => title)
const bytesOf = async (body: NodeJS.ReadableStream) => {
  const parts: Buffer[] = []
  for await (const part of body) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}
/** The cells of a file, by rows. */
const cellsOf = async (format: string, bytes: Buffer): Promise<unknown[][]> =>
  format === 'csv'
    ? parse(bytes.toString('utf8'), { bom: true })
    : ((await readSheet(Uint8Array.from(bytes).buffer)) as unknown[][])

describe('the search', () => {
  it.each([
    ['薬', ['薬剤情報の誤交付']],
    ['誤交付', ['薬剤情報の誤交付']],
    ['らんさむ', ['ランサムウェアによる暗号化']],
    ['ﾗﾝｻﾑｳｪｱ', ['ランサムウェアによる暗号化']],
    ['２０２６−０００１', []],
    ['2026-0001', ['薬剤情報の誤交付']],
    ['誤送信', []],
    ['%', []],
    ['剤薬', []],
    ['薬_情報', []],
  ])('finds %s', async (text, expected) => {
    expect(await titles({ text })).toEqual(expected)
  })

  it('finds what the organisation wrote into the nine items, as soon as it is saved', async () => {
    const version = (await db.reportItem.findFirstOrThrow({ where: { incidentId: paper.incidentId, item: 4 } })).version
    const fields = { detail: '確認を姓だけで行った。' }
    const input = { incidentId: paper.incidentId, item: 4, version, state: 'underInvestigation', fields }
    expect(await titles({ text: '姓だけ' })).toEqual([])
    await as(staff, NOW).write((ctx) => saveItem(ctx, SaveItem.parse(input)))
    expect(await titles({ text: '姓だけ' })).toEqual(['薬剤情報の誤交付'])
  })

  it('cuts and folds in the database as it does here', async () => {
    const text = 'ﾗﾝｻﾑｳｪｱ　らんさむ ゔぁ 〒１０５ ＡＢｃ\n紛失　𠮷野'
    const [row] = await db.$queryRaw<{ folded: string; grams: string[] }[]>`
      select search_folded(${text}) as folded, search_grams(search_folded(${text})) as grams`
    expect(row?.folded).toBe(folded(text))
    expect(grams(text).filter((gram) => !row?.grams.includes(gram))).toEqual([])
  })
})

describe('the register', () => {
  it('filters by what the law answered, cause, days and what is overdue', async () => {
    expect(await titles({ cause: 'ransomware' })).toEqual(['ランサムウェアによる暗号化'])
    expect(await titles({ to: '2026-04-30' })).toEqual(['薬剤情報の誤交付'])
    expect(await titles({ reportable: 'no' })).toEqual([])
    expect((await titles({ overdue: '1' })).length).toBe(3)
    expect((await titles({ order: 'awareOldest' }))[0]).toBe('薬剤情報の誤交付')
    expect((await list({ cause: 'nonsense', from: 'x', page: '9' })).total).toBe(3)
  })

  it('says how each report stands', async () => {
    await as(staff, NOW).write((ctx) =>
      fulfilDuty(ctx, {
        incidentId: paper.incidentId,
        kind: 'preliminaryReport',
        doneAt: new Date('2026-04-05T03:00:00Z'),
        lateReason: null,
      }),
    )
    const row = (await list({ text: '薬剤' })).rows[0]
    expect(row).toMatchObject({ reportable: true, preliminary: { state: 'inTime' }, final: { state: 'overdue' } })
  })

  it('stays within what the reader may see', async () => {
    expect((await list({}, stranger)).total).toBe(1)
    expect((await list({}, manager)).total).toBe(4)
    expect(await titles({ entity: other })).toEqual([])
  })

  it('leaves as CSV without a formula, and is recorded without what was searched', async () => {
    const file = await as(manager, NOW).write((ctx) => exportRegister(ctx, 'csv', { text: 'evil' }, 'ja'))
    const csv = (await bytesOf(file.body())).toString('utf8')
    expect(csv.split('\r\n')[0]).toContain('番号,識別子,件名')
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`)
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'register.exported' } })
    expect(event.data).toMatchObject({ format: 'csv', searched: true })
    expect(JSON.stringify(event.data)).not.toContain('evil')
    await expect(as(staff, NOW).write((ctx) => exportRegister(ctx, 'csv', {}, 'ja'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it("gives the manager's reason where a manager answered otherwise, in the list and in the files", async () => {
    const { incidentId } = await report('鍵付きの書類の誤交付', { day: '2026-05-11' })
    const override = { incidentId, reportable: false, categories: [], reason: '封のまま戻ったことを確認した' }
    await as(manager, NOW).write((ctx) => thenFollowUp(overrideAssessment)(ctx, override))
    const row = async () => (await list({ text: '鍵付き' })).rows[0]
    const reason = { ja: '責任者の判断：封のまま戻ったことを確認した' }
    expect(await row()).toMatchObject({ reportable: false, overridden: true, reason })
    for (const format of ['csv', 'xlsx']) {
      const file = await as(manager, NOW).write((ctx) => exportRegister(ctx, format, { text: '鍵付き' }, 'ja'))
      const cells = (await cellsOf(format, await bytesOf(file.body())))[1]
      expect(cells).toContain(reason.ja)
      expect(cells).toContain('報告の対象外')
    }
    const { id } = await db.assessmentOverride.findFirstOrThrow({ where: { incidentId } })
    await as(manager, NOW).write((ctx) => thenFollowUp(withdrawOverride)(ctx, { incidentId, overrideId: id }))
    expect(await row()).toMatchObject({ reportable: true, overridden: false })
    expect((await row())?.reason?.ja).not.toContain('責任者の判断')
    await as(manager, NOW).write((ctx) => thenFollowUp(overrideAssessment)(ctx, override))
  })

  it('leaves for a spreadsheet with days as days and texts as texts', async () => {
    const file = await as(manager, NOW).write((ctx) => exportRegister(ctx, 'xlsx', {}, 'ja'))
    const rows = await cellsOf('xlsx', await bytesOf(file.body()))
    expect(rows).toHaveLength(6)
    const formula = rows.find((row) => String(row[2]).startsWith('=HYPERLINK'))
    expect(formula?.[9]).toEqual(new Date('2026-05-10T00:00:00Z'))
  })
})
