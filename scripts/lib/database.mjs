// Which database this installation uses: the server of DATABASE_URL, or the embedded one in the data folder.
import path from 'node:path'
import { masterKey } from './keys.mjs'
import { dataDir, shown } from './paths.mjs'

/** An address as it may be shown: without the password. */
export function withoutPassword(url) {
  const address = new URL(url)
  return `${address.hostname}:${address.port || 5432}${address.pathname}`
}

/** Says so at once when DATABASE_URL cannot be an address of a PostgreSQL database. */
export function assertDatabaseUrl(url = process.env.DATABASE_URL) {
  if (!url || (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url))) return
  throw new Error('DATABASE_URL is not a PostgreSQL address such as postgresql://user:password@host:5432/todoke.')
}

const NO_SUCH_DATABASE = '3D000'
const WRONG_PASSWORD = ['28P01', '28000']

/** One sentence instead of a driver's error. A database that is not there yet is made by the migration. */
async function assertAnswering(url) {
  const { withConnection } = await import('./postgres/server.mjs')
  try {
    await withConnection(url, () => {})
  } catch (error) {
    if (error.code === NO_SUCH_DATABASE) return
    const place = withoutPassword(url)
    if (WRONG_PASSWORD.includes(error.code))
      throw new Error(`${place} does not accept the user and password of DATABASE_URL`)
    throw new Error(
      `${place} does not answer (${error.code ?? error.message}): is it running, and is DATABASE_URL right?`,
    )
  }
}

async function external(url) {
  assertDatabaseUrl(url)
  await assertAnswering(url)
  return {
    url,
    embedded: false,
    wasRunning: true,
    shown: `DATABASE_URL: ${withoutPassword(url)}`,
    release: async () => {},
  }
}

async function embedded() {
  masterKey() // before the cluster is there: a cluster without its key is an error
  const { startServer } = await import('./postgres/server.mjs')
  const { watchServer } = await import('./postgres/watch.mjs')
  const wanted = path.join(dataDir, 'pg')
  const server = await startServer(wanted)
  return {
    url: server.url,
    embedded: true,
    wasRunning: server.wasRunning,
    shown: `embedded PostgreSQL, port ${server.port}, data in ${shown(server.place)}`,
    watch: (onDeath) => watchServer({ ...server, wanted }, onDeath),
    release: () => server.stopUnlessUsed(),
  }
}

/**
 * Opens the database of this installation.
 * @returns {Promise<{ url: string, embedded: boolean, wasRunning: boolean, shown: string, release: () => Promise<unknown>,
 *   watch?: (onDeath: (sentence: string) => void) => () => void }>}
 *   `release` stops the embedded server unless somebody else is connected to it; `watch` (embedded only) starts it again
 *   when it dies, until the function it returns is called
 */
export const openDatabase = () => (process.env.DATABASE_URL ? external(process.env.DATABASE_URL) : embedded())
