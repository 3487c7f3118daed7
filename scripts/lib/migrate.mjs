import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeWorkerUtils } from 'graphile-worker'
import { root } from './paths.mjs'
import { createDatabaseIfMissing, withConnection } from './postgres/server.mjs'
import { prisma } from './run.mjs'

const folder = path.join(root, 'prisma/migrations')

/** `name checksum` of every migration in the repository, as Prisma records them. */
function wanted() {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'))
      return `${name} ${createHash('sha256').update(sql).digest('hex')}`
    })
}

/** Whether exactly these migrations are in the database; anything unclear is left to Prisma to explain. */
const isUpToDate = (url) =>
  withConnection(url, async (client) => {
    const query = `select migration_name || ' ' || checksum as line from _prisma_migrations
      where finished_at is not null and rolled_back_at is null`
    const { rows } = await client.query(query)
    return (
      rows
        .map((row) => row.line)
        .sort()
        .join() === wanted().sort().join()
    )
  }).catch(() => false)

/** The job queue keeps its tables in a schema of its own and brings its own migrations. */
async function migrateQueue(url) {
  const utils = await makeWorkerUtils({ connectionString: url })
  try {
    await utils.migrate()
  } finally {
    await utils.release()
  }
}

/** Brings the database of `url` up to this version of the code. @returns {Promise<string>} what was done, for the person watching */
export async function migrate(url) {
  const current = await isUpToDate(url)
  if (!current) await prisma(['migrate', 'deploy'], { env: { DATABASE_URL: url } })
  await migrateQueue(url)
  return current ? 'nothing to do' : 'schema brought up to date'
}

/** An empty database of its own on the server of `serverUrl`, migrated. @returns its address */
export async function createMigratedDatabase(serverUrl, name) {
  await createDatabaseIfMissing(serverUrl, name)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  await migrate(url.href)
  return url.href
}
