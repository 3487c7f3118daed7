// A whole application that is thrown away: database, data folder, web server and worker, with the demo data in it.
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createMigratedDatabase } from './migrate.mjs'
import { freePort } from './port.mjs'
import { seedIfEmpty } from './seed.mjs'
import { serve } from './serve.mjs'
import { say } from './steps.mjs'

const FIRST_PORT = 3100

/**
 * Starts an instance on a free port and waits until it answers.
 * @param {{ url: string, databaseName: (purpose: string) => string }} server where its database is made
 * @param {Record<string, string>} extra further environment of its processes
 * @returns {Promise<{ env: Record<string, string>, log: () => string, stop: () => Promise<void> }>}
 *   `env`: what its processes got, with `BASE_URL` and the `TODOKE_DEMO_PASSWORD` of every demo account;
 *   `log`: what web server and worker have printed
 */
export async function startInstance(server, extra = {}) {
  const data = mkdtempSync(path.join(tmpdir(), 'todoke-instance-'))
  const databaseUrl = await createMigratedDatabase(server.url, server.databaseName('instance'))
  const port = await freePort(FIRST_PORT)
  const env = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    AUTH_URL: `http://localhost:${port}`,
    BASE_URL: `http://localhost:${port}`,
    TODOKE_MASTER_KEY: randomBytes(32).toString('base64'),
    TODOKE_DATA_DIR: data,
    TODOKE_DEMO_PASSWORD: randomBytes(12).toString('base64url'),
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    ...extra,
  }
  await seedIfEmpty({ url: databaseUrl, embedded: true }, env)

  const logFile = path.join(data, 'processes.log')
  const output = openSync(logFile, 'a')
  const application = serve({ port, host: '127.0.0.1', env, output, onDeath: say, onGivenUp: say })
  const log = () => readFileSync(logFile, 'utf8')
  async function stop() {
    await application.stop()
    closeSync(output)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await application.ready
  } catch (error) {
    error.output = log()
    await stop()
    throw error
  }
  return { env, log, stop }
}
