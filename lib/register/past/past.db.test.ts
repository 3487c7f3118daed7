import { Readable } from 'node:stream'
import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { Work } from '@/lib/door/job'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import type { UploadSteps } from '@/lib/door/upload'
import { aRun } from '@/lib/person/testing/an-import'
import { testDatabase } from '@/lib/platform/testing/database'
import { unfolded } from './archive'
import { checkPast, MOST_ROWS } from './check'
import { COLUMN_NAMES, COLUMNS, type ColumnName, readHeadings } from './columns'
import { pastCheck, pastImport } from './commands'
import { BLOCK, importPast } from './import-past'
import { pastImportProgress } from './queries'
import { sheetRows } from './sheet'
import { pastTemplate } from './template'

const db = await testDatabase()
await anEntity(db, 'aoba')
const manager = await aUser(db, 'manager')
const staff = await aUser(db, 'staff')
const NOW = new Date('2026-11-23T01:00:00Z')

type Row = Partial<Record<ColumnName, string>>
const A_ROW: Row = { entity: 'aoba', title: '健診結果の誤送付', cause: 'メールの誤送信', awareOn: '2024/5/7' }
const CARE: Row = { ...A_ROW, number: '事故-17', dataItems: '氏名、健康診断等の結果', persons: '１２名' }
const FILED: Row = {
  preliminaryOn: '2024年5月9日',
  finalOn: '令和6年6月28日',
  noticeOn: '2024-05-20',
  lateReason: '調査に時間を要した',
}

const csvOf = (...rows: Row[]) =>
  Buffer.from(
    [COLUMN_NAMES.map((name) => COLUMNS[name].ja), ...rows.map((row) => COLUMN_NAMES.map((name) => row[name] ?? ''))]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
      .join('\r\n'),
  )

const check = async (...rows: Row[]) => {
  const sheet = await sheetRows(csvOf(...rows))
  return as(manager, NOW).read((ctx) => checkPast(ctx, sheet, 'ja'))
}
const findings = async (...rows: Row[]) =>
  (await check(...rows)).problems.map(({ column, code }) => `${column} ${code}`)

it('tells every problem of a row, by row and column', async () => {
  expect(await findings({ ...A_ROW, entity: 'x', cause: 'なぞ', awareOn: '2024-02-30', persons: '約10' })).toEqual([
    'entity entity',
    'cause cause',
    'awareOn day',
    'persons count',
  ])
  expect(await findings({ ...A_ROW, title: '', awareOn: '2027-01-01', reportable: '多分' })).toEqual([
    'title required',
    'awareOn future',
    'reportable reportable',
  ])
  expect((await check(A_ROW, { ...A_ROW, title: '' })).problems.map(({ rowNumber }) => rowNumber)).toContain(3)
})

it('lets the law judge where the register does not, and asks for the days it then needs', async () => {
  expect(await findings(A_ROW)).toEqual(['dataItems nothingToGoBy'])
  expect(await findings(CARE)).toEqual(['preliminaryOn reportMissing', 'finalOn reportMissing'])
  const { good } = await check(
    { ...CARE, ...FILED },
    { ...CARE, number: '事故-18', title: '別件', reportable: '不要', reason: '暗号化していた' },
  )
  expect(good.map(({ assessment }) => assessment.reportable)).toEqual([true, false])
  expect(await findings({ ...CARE, awareOn: '2021-06-01' })).toEqual([])
  expect(await findings({ ...CARE, awareOn: '2021-06-01', reportable: '要' })).toEqual(['reportable beforeDuties'])
})

it('finds the same incident twice in a list', async () => {
  expect(await findings({ ...CARE, ...FILED }, { ...CARE, ...FILED, title: '別件' })).toEqual(['number twice'])
})

const through = async <T>(
  { allow, keep }: UploadSteps<{ language: string }, string, T>,
  bytes: Buffer,
  by = manager,
) => {
  const allowed = await as(by, NOW).read((ctx) => allow(ctx, { language: 'ja' }))
  const finish = await keep(allowed, { name: '台帳.csv', body: Readable.from([bytes]) })
  return as(by, NOW).write(finish)
}
const seen = (bytes: Buffer) => through(pastCheck, bytes)
const send = (bytes: Buffer, by = manager) => through(pastImport, bytes, by)
const takenOver = async (bytes: Buffer) => {
  const { importId } = await send(bytes)
  await importPast(aRun(), { importId })
  return db.registerImport.findUniqueOrThrow({ where: { id: importId } })
}

it('takes the good rows over as closed incidents with their duties, once', async () => {
  const list = csvOf(
    { ...CARE, ...FILED, summary: '宛先を誤った' },
    { ...A_ROW, title: '' },
    {
      ...CARE,
      number: '2024-0007',
      title: '封入誤り',
      reportable: '不要',
      reason: '暗号化していた',
      closedOn: '2024-07-01',
    },
    { ...CARE, number: '', title: '三件目', reportable: 'no' },
  )
  expect(await seen(list)).toMatchObject({ total: 4, good: 3, reportable: 1, late: 1, problemCount: 1 })
  expect(await db.incident.count()).toBe(0)
  expect(await takenOver(list)).toMatchObject({ state: 'imported', rowsTotal: 4, rowsGood: 3, rowsStored: 3 })
  const rows = await db.incident.findMany({
    orderBy: { sequence: 'asc' },
    include: { duties: true, items: true, overrides: true },
  })
  expect(
    rows.map(({ number, slug, state, imported, reportable }) => [number, slug, state, imported, reportable]),
  ).toEqual([
    ['2024-0007', 'aoba-2024-0007', 'closed', true, false],
    ['事故-17', 'aoba-2024-0008', 'closed', true, true],
    ['2024-0009', 'aoba-2024-0009', 'closed', true, false],
  ])
  const [notOwed, owed] = rows
  expect(owed?.duties.map(({ kind, state, lateReason }) => [kind, state, lateReason])).toEqual(
    expect.arrayContaining([
      ['preliminaryReport', 'done', null],
      ['finalReport', 'done', '調査に時間を要した'],
      ['noticeToPersons', 'done', null],
    ]),
  )
  expect(JSON.stringify(notOwed?.duties[0]?.reasoning)).toContain('暗号化していた')
  expect(notOwed?.overrides).toHaveLength(1)
  expect(owed?.items).toHaveLength(9)
  expect(owed?.items.some(({ state }) => state === 'underInvestigation')).toBe(false)
  expect(await db.registerImport.count()).toBe(1)
  expect(await db.auditEvent.count({ where: { action: 'register.imported' } })).toBe(1)
  expect(await db.incidentSearch.count({ where: { text: { contains: '宛先ヲ誤ッタ' } } })).toBe(1)
  expect(await takenOver(list)).toMatchObject({ state: 'imported', rowsGood: 0, rowsStored: 0 })
  expect(await db.incident.count()).toBe(3)
})

it('is for managers', async () => {
  await expect(send(csvOf(A_ROW), staff)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it('takes a long list over block by block, tells how far it is, and goes on where it was stopped', async () => {
  const ROWS = 3 * BLOCK + 20
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    ...CARE,
    ...FILED,
    number: `A-${index}`,
    title: `事案 ${index}`,
    summary: '宛先を誤って送信した。'.repeat(20),
  }))
  await expect(check(...Array(MOST_ROWS + 1).fill(A_ROW))).rejects.toMatchObject({
    detail: { message: 'past.errors.tooManyRows' },
  })
  const { importId } = await send(csvOf(...rows))
  const look = () => as(manager, NOW).read((ctx) => pastImportProgress(ctx, importId))
  expect(await look()).toEqual({ running: true, rowsStored: 0, rowsGood: 0, rowsTotal: ROWS })
  const before = await db.incident.count()

  // The worker is stopped after two blocks.
  const stop = new AbortController()
  const run = aRun()
  let blocks = 0
  const write: Work['write'] = async (change) => {
    const answer = await run.write(change)
    if (++blocks === 2) stop.abort()
    return answer
  }
  await expect(importPast({ ...run, write, stopping: stop.signal }, { importId })).rejects.toThrow('stopping')
  expect(await look()).toEqual({ running: true, rowsStored: 2 * BLOCK, rowsGood: ROWS, rowsTotal: ROWS })
  await importPast(aRun(), { importId })
  expect(await look()).toMatchObject({ running: false, rowsStored: ROWS })
  expect((await db.incident.count()) - before).toBe(ROWS)
  expect(await db.registerImport.count({ where: { sealed: { not: null } } })).toBe(0)
  await importPast(aRun(), { importId })
  expect((await db.incident.count()) - before).toBe(ROWS)
}, 60_000)

it('gives no place of a number of our own form to another row, in whichever block it stands', async () => {
  const others = Array.from({ length: BLOCK + 5 }, (_, index) => ({
    ...CARE,
    ...FILED,
    number: `B-${index}`,
    title: `乙 ${index}`,
  }))
  const own = { ...CARE, ...FILED, awareOn: '2025-05-07', number: '2025-0002', title: '自社の番号' }
  const later = others.map((row) => ({
    ...row,
    awareOn: '2025-05-07',
    preliminaryOn: '2025-05-09',
    finalOn: '2025-06-01',
    noticeOn: '',
  }))
  const filed = { preliminaryOn: '2025-05-09', finalOn: '2025-06-01', noticeOn: '' }
  expect(await takenOver(csvOf(...later, { ...own, ...filed }))).toMatchObject({
    state: 'imported',
    rowsStored: BLOCK + 6,
  })
  expect(await db.incident.findFirst({ where: { year: 2025, sequence: 2 } })).toMatchObject({ title: '自社の番号' })
})

it('keeps the list sealed while it waits, and drops it when it cannot be read', async () => {
  const { importId } = await send(csvOf({ ...CARE, ...FILED, number: 'C-1', title: '秘密の件名' }))
  const { sealed } = await db.registerImport.findUniqueOrThrow({ where: { id: importId } })
  expect(Buffer.from(sealed ?? []).includes('秘密の件名')).toBe(false)
  await db.registerImport.update({ where: { id: importId }, data: { sealed: Buffer.from([1, 2, 3]) } })
  await expect(importPast(aRun(), { importId })).rejects.toThrow()
  await expect(importPast(aRun({ lastTry: true }), { importId })).rejects.toThrow()
  expect(await db.registerImport.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
    state: 'failed',
    sealed: null,
  })
})

const excel = (cells: unknown[][]) => writeExcelFile(cells as never).toBuffer()
const titles = COLUMN_NAMES.map((name) => ({ type: String, value: COLUMNS[name].ja }))

it('reads an Excel file with days as days', async () => {
  const values: Partial<Record<ColumnName, unknown>> = {
    ...CARE,
    ...FILED,
    awareOn: new Date('2024-05-07T00:00:00Z'),
    persons: 12,
  }
  const row = COLUMN_NAMES.map((name) => {
    const value = values[name]
    if (value === undefined) return null
    return value instanceof Date
      ? { type: Date, value, format: 'yyyy/mm/dd' }
      : { type: typeof value === 'number' ? Number : String, value }
  })
  const [, read] = await sheetRows(await excel([titles, row]))
  expect(read?.cells[COLUMN_NAMES.indexOf('awareOn')]).toBe('2024-05-07')
  expect(read?.cells[COLUMN_NAMES.indexOf('persons')]).toBe('12')
})

it('gives a list to fill in whose headings it reads, in both languages', async () => {
  for (const language of ['ja', 'en']) {
    const { body, name } = await as(manager, NOW).write((ctx) => pastTemplate(ctx, language))
    const chunks: Buffer[] = []
    for await (const chunk of body()) chunks.push(Buffer.from(chunk))
    expect(name).toMatch(/\.xlsx$/)
    const [heading] = await sheetRows(Buffer.concat(chunks))
    expect(readHeadings(heading?.cells ?? [])).toMatchObject({ missing: [] })
    expect(readHeadings(heading?.cells ?? []).places.size).toBe(COLUMN_NAMES.length)
  }
})

/** A zip with one part. */
function zipped(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(10, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}

it('refuses files that unfold to more than a list can need, whatever they claim', async () => {
  const bomb = zipped('xl/worksheets/sheet1.xml', Buffer.alloc(65 * 1024 * 1024, 65))
  expect(bomb.length).toBeLessThan(100_000)
  expect(() => unfolded(bomb)).toThrowError('tooLarge')
  const far = zipped('xl/worksheets/sheet1.xml', Buffer.from('<row><c r="XFD1048576"><v>1</v></c></row>'))
  expect(() => unfolded(far)).toThrowError('tooLarge')
  await expect(sheetRows(bomb)).rejects.toMatchObject({ detail: { message: 'past.errors.tooLarge' } })
  await expect(sheetRows(Buffer.from('PK\u0003\u0004nonsense'))).rejects.toMatchObject({
    detail: { message: 'past.errors.brokenExcel' },
  })
})
