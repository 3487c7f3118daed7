import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { startServer, withConnection } from './server.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'todoke-server-'))
chmodSync(folder, 0o755) // root's server runs as another account
const wanted = path.join(folder, 'pg')

let latest = await startServer(wanted)
afterAll(async () => {
  await latest.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('joins a server that already runs', async () => {
  const again = await startServer(wanted)
  expect([again.port, again.pid]).toEqual([latest.port, latest.pid])
})

it('keeps every confirmed row when the server is killed in the middle of writing', async () => {
  await withConnection(latest.url, (client) => client.query('create table row_test (n int)'))
  let confirmed = 0
  const writing = withConnection(latest.url, async (client) => {
    for (;;) {
      await client.query('insert into row_test values ($1)', [confirmed])
      confirmed += 1
      if (confirmed === 200) process.kill(latest.pid as number, 'SIGKILL')
    }
  })
  await expect(writing).rejects.toThrow()
  expect(confirmed).toBeGreaterThanOrEqual(200)

  latest = await startServer(wanted)
  const { rows } = await withConnection(latest.url, (client) => client.query('select count(*)::int as n from row_test'))
  expect(rows[0].n).toBeGreaterThanOrEqual(confirmed)
})

it('is left running while somebody else uses it, and stopped when nobody does', async () => {
  const stopped = await withConnection(latest.url, () => latest.stopUnlessUsed())
  expect(stopped).toBe(false)
  expect(await latest.stopUnlessUsed()).toBe(true)
})
