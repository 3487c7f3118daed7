// npm run bench -- pages: how heavy each page is, and whether it grows with the number of incidents.
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { buildIfStale } from '../../scripts/lib/build.mjs'
import { startInstance } from '../../scripts/lib/instance.mjs'
import { throwawayServer } from '../../scripts/lib/throwaway-server.mjs'
import { fillRegister } from '../register/fill'
import { signIn, type Visit, visitBoth } from './visit'

const HELP = `npm run bench -- pages [--count N] [--json]
  Each page of a production build on a throwaway PostgreSQL with the demo data and 100 or N incidents more (default
  100000): scripts it loads first (gzip), its HTML, and the server's time (median of fifteen, both in turn). As a manager.
  Targets: 150 kB of script; no growth with the number of incidents.`

const FEW = 100
/** Longer than the few by this much is growth; below it is noise of the machine. */
const NOISE_MS = 25

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

/** The pages of the workspace, those of an incident on one of the demo data, with a report of it begun. */
async function pagesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(
    `insert into "Report" (id, "incidentId", kind, sequence, "createdById")
    select gen_random_uuid(), i.id, 'preliminary', 9, i."createdById" from "Incident" i
    where i.slug not like 'bench-%' and i.state = 'open' order by i."createdAt" limit 1
    returning id, (select slug from "Incident" where id = "incidentId") as slug`,
  )
  const [{ slug, id } = { slug: '', id: '' }] = rows as { slug: string; id: string }[]
  const incident = `/incidents/${slug}`
  const sections = ['facts', 'data', 'persons', 'reports', `reports/${id}`, `reports/${id}/sheet`, 'consistency']
  return [
    '/',
    '/incidents',
    `/incidents?text=${encodeURIComponent('紛失')}`,
    '/incidents/new',
    '/incidents/past-import',
    incident,
    ...[...sections, 'letters', 'letters/print', 'history'].map((section) => `${incident}/${section}`),
    '/approvals',
    '/statistics',
    '/verify',
  ]
}

type Filled = { base: string; cookie: string; pages: string[]; stop: () => Promise<void> }

/** A running instance with so many incidents, and the manager signed in. */
async function filled(server: Awaited<ReturnType<typeof throwawayServer>>, count: number): Promise<Filled> {
  const { env, stop } = await startInstance(server)
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  try {
    await client.connect()
    await fillRegister(client, await entity(client), randomUUID(), count)
    const pages = await pagesOf(client)
    const base = env.BASE_URL ?? ''
    const cookie = await signIn(base, 'manager@todoke.example', env.TODOKE_DEMO_PASSWORD ?? '')
    return { base, cookie, pages, stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    await client.end()
  }
}

/** Each page of both, the addresses of the same page being at the same place. */
async function measure(few: Filled, many: Filled): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const [index, page] of many.pages.entries())
    visits.push(await visitBoth({ ...few, page: few.pages[index] ?? page }, { ...many, page }))
  return visits
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
  if (!Number.isInteger(count) || count <= FEW) throw new Error(`--count takes a whole number above ${FEW}`)
  await buildIfStale()
  const server = await throwawayServer()
  try {
    const few = await filled(server, FEW)
    const many = await filled(server, count).catch(async (error) => {
      await few.stop()
      throw error
    })
    const visits = await measure(few, many).finally(() => Promise.all([few.stop(), many.stop()]))
    const pages = visits.map(({ fewMs, manyMs, ...visited }) => {
      const grows = manyMs > fewMs + NOISE_MS && manyMs > fewMs * 1.5
      return { ...visited, [`ms at ${FEW}`]: fewMs, [`ms at ${count}`]: manyMs, grows }
    })
    if (values.json) console.log(JSON.stringify({ few: FEW, count, pages }))
    else console.table(pages)
  } finally {
    await server.stop()
  }
}

main().catch((error: Error) => {
  console.error(`The bench did not finish: ${error.message}`)
  process.exitCode = 1
})
