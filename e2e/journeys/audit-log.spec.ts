import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { logIncident } from '../support/incident'
import { expect, test } from '../support/users'

const run = promisify(execFile)

/** `npm run audit:verify`, on the database or on a file. @returns its status and its words */
const verify = (...file: string[]) =>
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/audit/verify-cli.ts', ...file]).then(
    ({ stdout }) => ({ status: 0, words: stdout }),
    (error: { code: number; stdout: string }) => ({ status: error.code, words: error.stdout }),
  )

/** Runs statements as the owner of the database, past the guards of the log. */
async function asOwner(...statements: string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const answers: string[] = []
    for (const sql of statements) answers.push(String(Object.values((await client.query(sql)).rows[0] ?? {})[0]))
    return answers
  } finally {
    await client.end()
  }
}

test('監査で、本人の名前を見ずにすべてを確かめ、ログの改ざんがないことを示したい', async ({ staff, auditor }) => {
  const incident = await logIncident(staff, {
    entity: '医療法人社団青葉会 青葉クリニック',
    preset: '書類の誤交付（別の人に渡した）',
    title: '検査結果の誤交付',
    knownOn: '2026-04-04',
    dataItems: ['氏名', '診療・調剤の情報'],
    persons: 1,
  })
  await staff.goto(`${incident}/persons/new`)
  await staff.getByLabel('氏名').first().fill('髙橋 花子')
  await staff.getByLabel('郵便番号').fill('227-0062')
  await staff.getByLabel('住所', { exact: false }).first().fill('神奈川県横浜市青葉区見本台1-2-3')
  await staff.getByRole('checkbox', { name: '氏名', exact: true }).check()
  await staff.getByRole('button', { name: '追加する' }).click()
  await expect(staff).toHaveURL(/\/persons/)

  await test.step('本人は伏せて表示され、編集や閲覧の操作はない', async () => {
    await auditor.goto(`${incident}/persons`)
    await expect(auditor.getByRole('heading', { level: 1, name: '本人' })).toBeVisible()
    await expect(auditor.locator('main')).not.toContainText('髙橋 花子')
    await expect(auditor.locator('main')).not.toContainText('見本台')
    await auditor.goto(`${incident}/facts`)
    await expect(auditor.getByRole('button', { name: /保存する/ })).toHaveCount(0)
    await auditor.goto('/incidents/new')
    await expect(auditor.getByText('このページを開く権限がありません')).toBeVisible()
  })

  await test.step('ログを書き出すと、そのファイルだけで検証できる', async () => {
    await auditor.goto('/audit')
    const download = auditor.waitForEvent('download')
    await auditor.getByRole('link', { name: '書き出す（JSON Lines）' }).click()
    const folder = await mkdtemp(path.join(tmpdir(), 'todoke-log-'))
    const file = path.join(folder, 'log.jsonl')
    await (await download).saveAs(file)
    expect(await verify(file)).toMatchObject({ status: 0 })
    await writeFile(`${file}.cut`, (await run('sed', ['5d', file])).stdout)
    expect((await verify(`${file}.cut`)).status).toBe(1)
    await rm(folder, { recursive: true })
  })

  await test.step('データベースで1行を書き換えると、検証がその行を指す', async () => {
    expect((await verify()).status).toBe(0)
    const altered = `"action" = 'incident.reported'`
    const [seq = ''] = await asOwner(`select min(seq) from "AuditEvent" where ${altered}`)
    const guards = (state: string) => `alter table "AuditEvent" ${state} trigger user`
    const rename = (name: string) => `update "AuditEvent" set "actorName" = '${name}' where seq = ${seq}`
    const [name = ''] = await asOwner(`select "actorName" from "AuditEvent" where seq = ${seq}`)
    await expect(asOwner(rename('別の人'))).rejects.toThrow()
    await asOwner(guards('disable'), rename('別の人'), guards('enable'))
    const found = await verify()
    await asOwner(guards('disable'), rename(name), guards('enable'))
    expect(found.status).toBe(1)
    expect(found.words).toContain(`監査ログの${seq}行目`)
    expect((await verify()).status).toBe(0)
  })
})
