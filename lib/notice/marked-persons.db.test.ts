import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { anIncident, aRun, imported } from '@/lib/person/testing/an-import'
import { testDatabase } from '@/lib/platform/testing/database'
import { decideNotice } from './commands'
import { recordPosting, recordReturn } from './delivery/delivery-commands'
import { printLetters } from './print/print-letters'
import { requestedBatch, submitted } from './testing/a-notice'

const db = await testDatabase()

/** Words that stand nowhere but in the list of persons. */
const MARKS = ['刻印太郎', '刻印町九丁目', 'kokuin.marked@example.test', '09099998888', '刻印花子']
const LIST = [
  '会員番号,氏名,郵便番号,住所,電話番号,メールアドレス',
  `K-1,${MARKS[0]},9800811,宮城県仙台市${MARKS[1]}1-1,${MARKS[3]},${MARKS[2]}`,
  `K-2,${MARKS[4]},980081,宮城県仙台市${MARKS[1]}2-2,,`,
].join('\r\n')

const lines: string[] = []
beforeAll(() => {
  for (const method of ['log', 'warn', 'error', 'info'] as const)
    vi.spyOn(console, method).mockImplementation((...parts) => void lines.push(parts.join(' ')))
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream)
    vi.spyOn(stream, 'write').mockImplementation(((chunk: string | Uint8Array, ...rest: []) => {
      lines.push(String(chunk))
      return write(chunk, ...rest)
    }) as typeof stream.write)
  }
})
afterAll(() => vi.restoreAllMocks())

/** How a mark could stand somewhere: as it is, in base64 at any of the three offsets, in hex. */
const spellings = MARKS.flatMap((mark) => {
  const bytes = Buffer.from(mark)
  const shifted = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  )
  return [mark, bytes.toString('hex'), ...shifted.filter((text) => text.length >= 8)]
})
const found = (text: string) => spellings.filter((spelling) => text.includes(spelling))

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const place = path.join(folder, name)
    return statSync(place).isDirectory() ? filesIn(place) : [place]
  })
}

/** Every place of the database, the data folder and the log that holds a mark. */
async function leaks(): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`
  expect(tables.length).toBeGreaterThan(30)
  const places: string[] = []
  for (const { name } of tables) {
    // Bytes come as hex, everything else as it is.
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`select t::text as row from ${name} t`)
    for (const { row } of rows) for (const spelling of found(row)) places.push(`${name}: ${spelling}`)
  }
  for (const file of filesIn(process.env.TODOKE_DATA_DIR ?? ''))
    for (const spelling of found(readFileSync(file).toString('latin1')).concat(found(readFileSync(file, 'utf8'))))
      places.push(`${path.basename(file)}: ${spelling}`)
  for (const spelling of found(lines.join('\n'))) places.push(`log: ${spelling}`)
  return places
}

it('marked persons stand in the clear nowhere: no table, no queue, no log, no file', async () => {
  const entityId = await anEntity(db)
  const staff = await aUser(db, 'staff', [entityId])
  const manager = await aUser(db, 'manager')
  const incident = await anIncident(staff, entityId, ['name', 'address', 'phone', 'email'])
  await imported(staff, incident.slug, Buffer.from(LIST))
  const versionId = await submitted(staff, incident)
  await as(manager).write((ctx) => decideNotice(ctx, { versionId, decision: 'approve', comment: '' }))
  const { batchId } = await requestedBatch(staff, incident.incidentId, 10)
  await printLetters(aRun(), { batchId })
  await as(staff).write((ctx) => recordPosting(ctx, { batchId, postedOn: '2026-04-06' }))
  const letter = await db.letter.findFirstOrThrow({ where: { batchId, state: 'printed' } })
  await as(staff).write((ctx) =>
    recordReturn(ctx, {
      incidentId: incident.incidentId,
      code: letter.code,
      returnedOn: '2026-04-08',
      reason: 'moved',
    }),
  )

  expect(await db.person.count({ where: { incidentId: incident.incidentId } })).toBe(1)
  expect(await leaks()).toEqual([])

  // The search does find what is there.
  const title = `誤送信 ${MARKS[0]}`
  await db.incident.update({ where: { id: incident.incidentId }, data: { title } })
  expect(await leaks()).toContain(`public."Incident": ${MARKS[0]}`)
})
