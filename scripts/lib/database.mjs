// Which database this installation uses: the server of DATABASE_URL, or the embedded one in the data folder.
import path from 'node:path'
import { masterKey } from './keys.mjs'
import { dataDir, shown } from './paths.mjs'

/** An address as it may be shown: without the password. */
export function withoutPassword(url) {
  const address = new URL(url)
  return `${address.hostname}:${address.port || 5432}${address.pathname}`
}

function checkedUrl(url) {
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  throw new Error('DATABASE_URL is not a PostgreSQL address such as postgresql://user:password@host:5432/todoke.')
}

async function external(url) {
  return {
    url: checkedUrl(url),
    embedded: false,
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
