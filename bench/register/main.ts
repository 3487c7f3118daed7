// npm run bench -- register: how long the register takes for a page, a filter, a search among many incidents.
import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createMigratedDatabase } from '../../scripts/lib/migrate.mjs'
import { throwawayServer } from '../../scripts/lib/throwaway-server.mjs'
import { inChild } from '../letters/child'
import { fillRegister } from './fill'
import type { Measured } from './run'

const HELP = `npm run bench -- register [--count N] [--json]
  N incidents (default 100000) on a throwaway PostgreSQL; each kind of page, filter and search nine times, as the page of
  the register asks for it: total, rows with their duties, entities. Target: 100 ms each.`

async function entity(client: pg.Client): Promise<string> {
  const id = randomUUID()
  await client.query(
    `insert into "Entity" (id, code, name, "postalCode", address, representative, industry, "contactName", "contactDepartment",
      "contactPhone", "contactEmail", "deskName", "deskPhone", "deskHours", website, "mailDomains")
    values ($1, 'bench', '見本株式会社', '150-0001', '東京都', '代表', '小売業', '担当', '総務', '03-0000-0000', 'a@example.jp', '窓口', '0120-000-000', '平日', 'https://example.jp', '{}')`,
    [id],
  )
  return id
}

async function main() {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return console.log(HELP)
  const count = Number(values.count)
  if (!Number.isInteger(count) || count < 100) throw new Error('--count takes a whole number from 100')
  const server = await throwawayServer()
  try {
    const url = await createMigratedDatabase(server.url, server.databaseName('bench'))
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const userId = randomUUID()
    await fillRegister(client, await entity(client), userId, count)
    await client.end()
    const env = { DATABASE_URL: url, TODOKE_MASTER_KEY: randomBytes(32).toString('base64') }
    const measured = await inChild<Measured[]>('../register/run.ts', [userId, String(count)], env)
    if (values.json) console.log(JSON.stringify({ count, queries: measured }))
    else console.table(measured)
  } finally {
    await server.stop()
  }
}

main().catch((error: Error) => {
  console.error(`The bench did not finish: ${error.message}`)
  process.exitCode = 1
})
