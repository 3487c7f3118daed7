import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { authorise, type Ctx } from '@/lib/door/context'
import { type Event, record } from '@/lib/door/record'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { testDatabase } from '@/lib/platform/testing/database'
import { exportLog } from './export'
import { verifyFile } from './file'
import { logActors, ROWS_PER_PAGE, readLog, verifyLog } from './queries'

const db = await testDatabase()
const entityId = await anEntity(db)
const manager = await aUser(db, 'manager')
const auditor = await aUser(db, 'auditor')

const happen = (event: Partial<Event>, at: string) =>
  as(manager, new Date(at)).write(async (ctx: Ctx) => {
    authorise(ctx, 'incident.report')
    await record(ctx, { action: 'entity.changed', subject: { type: 'entity', id: entityId }, ...event })
  })

for (let minute = 0; minute < 120; minute++) {
  const at = new Date(Date.UTC(2026, 3, 2, 14, 0) + minute * 60_000)
  await happen({ data: { changed: ['name'], note: 'ü髙𠮷', minute } }, at.toISOString())
}
await happen({ action: 'user.added' }, '2026-04-03T00:00:00Z')

const log = (filter: Record<string, unknown>) => as(auditor).read((ctx) => readLog(ctx, filter))

async function fileOf(lines: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'todoke-log-')), 'log.jsonl')
  await writeFile(file, lines)
  return file
}

/** The command line on a file; status and what it said. */
const commandLine = (file: string): Promise<{ status: number; said: string }> =>
  promisify(execFile)(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/audit/verify-cli.ts', file]).then(
    ({ stdout }) => ({ status: 0, said: stdout }),
    (error) => ({ status: error.code, said: error.stdout }),
  )

describe('reading', () => {
  it('pages through the log in both directions without a gap', async () => {
    const seen: number[] = []
    let page = await log({})
    expect(page.newer).toBeNull()
    for (;;) {
      seen.push(...page.rows.map((row) => row.seq))
      if (page.older === null) break
      page = await log({ before: String(page.older) })
    }
    expect(seen).toEqual(Array.from({ length: 121 }, (_, index) => 121 - index))
    const back = await log({ after: String(page.newer) })
    expect(back.rows).toHaveLength(ROWS_PER_PAGE)
    expect(back.rows.at(-1)?.seq).toBe((page.newer ?? 0) + 1)
  })

  it('filters by action, person and day in Japan', async () => {
    expect((await log({ action: 'user.added' })).rows.map((row) => row.seq)).toEqual([121])
    expect((await log({ actor: auditor.id })).rows).toEqual([])
    expect((await log({ actor: 'system' })).rows).toEqual([])
    const second = await log({ to: '2026-04-02' })
    expect(second.rows.at(0)?.at).toBe('2026-04-02T14:59:00.000Z')
    expect((await log({ from: '2026-04-03', to: '2026-04-03' })).rows).toHaveLength(ROWS_PER_PAGE)
  })

  it('takes a filter that makes no sense for none, and an unknown incident for nothing', async () => {
    expect((await log({ action: 'nonsense', from: '2026-02-30', before: 'x' })).rows).toHaveLength(ROWS_PER_PAGE)
    expect((await log({ incident: 'aoba-2026-9999' })).rows).toEqual([])
  })

  it('is for the auditor', async () => {
    const looks: ((ctx: Ctx) => Promise<unknown>)[] = [(ctx) => readLog(ctx, {}), logActors, verifyLog]
    for (const look of looks) await expect(as(manager).read(look)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(as(manager).write(exportLog)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('verifying', () => {
  it('follows the whole chain, and an export verifies on its own', async () => {
    const file = await as(auditor).write(exportLog)
    const lines = await text(file.body())
    expect(lines.trim().split('\n')).toHaveLength(122)
    expect(JSON.parse(lines.trim().split('\n').at(-1) ?? '')).toMatchObject({ action: 'audit.exported', seq: 122 })
    expect(await as(auditor).read(verifyLog)).toMatchObject({ intact: true, rows: 122 })
    expect(await verifyFile(await fileOf(lines))).toMatchObject({ intact: true, rows: 122 })
    expect(await verifyFile(await fileOf(`${lines}not json`))).toMatchObject({ fault: 'format', seq: 123 })
    const altered = await fileOf(lines.replace('"minute":41', '"minute":42'))
    expect(await commandLine(altered)).toMatchObject({
      status: 1,
      said: expect.stringMatching(/監査ログの42行目[\s\S]*Row 42 of the audit log/),
    })
  })

  it('names the row that was altered behind the program', async () => {
    await db.$transaction([
      db.$executeRaw`alter table "AuditEvent" disable trigger audit_event_no_change`,
      db.$executeRaw`update "AuditEvent" set "data" = '{"changed":[]}' where "seq" = 7`,
      db.$executeRaw`alter table "AuditEvent" enable trigger audit_event_no_change`,
    ])
    expect(await as(auditor).read(verifyLog)).toEqual({
      intact: false,
      rows: 6,
      fault: 'content',
      seq: 7,
      at: '2026-04-02T14:06:00.000Z',
      action: 'entity.changed',
    })
  })
})
