import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

let folder: string

/** The keys as a launcher with this environment sees them. */
async function keysWith(environment: Record<string, string> = {}) {
  vi.resetModules()
  for (const name of ['DATABASE_URL', 'TODOKE_MASTER_KEY', 'AUTH_SECRET']) vi.stubEnv(name, environment[name])
  vi.stubEnv('TODOKE_DATA_DIR', folder)
  return import('./keys.mjs')
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'todoke-keys-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

it('makes a master key once, readable by its owner only', async () => {
  const { masterKey } = await keysWith()
  const made = masterKey()
  expect(made.madeIn).toBe(path.join(folder, 'master-key'))
  expect(Buffer.from(made.key, 'base64')).toHaveLength(32)
  expect(statSync(path.join(folder, 'master-key')).mode & 0o777).toBe(0o600)
  expect(masterKey()).toEqual({ key: made.key })
})

it('does not make a new master key for a database that was written with another', async () => {
  mkdirSync(path.join(folder, 'pg'))
  const { masterKey } = await keysWith()
  expect(masterKey).toThrow(/is missing.*put it back from your backup/)
  expect(existsSync(path.join(folder, 'master-key'))).toBe(false)
})

it('asks for the master key when the database is elsewhere', async () => {
  const { masterKey } = await keysWith({ DATABASE_URL: 'postgresql://db.example/todoke' })
  expect(masterKey).toThrow(/TODOKE_MASTER_KEY must be too/)
})

it('refuses a master key of the wrong length', async () => {
  const { masterKey } = await keysWith({ TODOKE_MASTER_KEY: 'c2hvcnQ=' })
  expect(masterKey).toThrow(/32 bytes in base64/)
})

it('keeps the secret of the session cookies from start to start', async () => {
  const { authSecret } = await keysWith()
  const secret = authSecret()
  expect(secret.length).toBeGreaterThan(40)
  expect((await keysWith()).authSecret()).toBe(secret)
  expect(readFileSync(path.join(folder, 'auth-secret'), 'utf8').trim()).toBe(secret)
})
