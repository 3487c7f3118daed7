// A database server for tests: an embedded one that is deleted afterwards, or the server of TEST_DATABASE_URL.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { dataDir } from './paths.mjs'
import { runProgram } from './postgres/binaries.mjs'
import { locate, remove } from './postgres/cluster.mjs'
import { isGone, readPidFile } from './postgres/pid-file.mjs'
import { startServer, THROWAWAY, withConnection } from './postgres/server.mjs'

const folder = path.join(dataDir, 'throwaway')

/** Whether a process of ours with this number can still be there. */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

/** Clusters are named after the process they belong to; those of killed test runs are stopped and deleted. */
async function sweep() {
  if (!existsSync(folder)) return
  const names = new Set(readdirSync(folder).map((name) => /^pg-(\d+)/.exec(name)?.[0]))
  for (const name of names) {
    if (!name || isAlive(Number(name.slice('pg-'.length)))) continue
    const wanted = path.join(folder, name)
    const place = locate(wanted)
    const server = readPidFile(place)
    if (server && !isGone(server.pid)) await runProgram('pg_ctl', ['stop', '-s', '-m', 'immediate', '-D', place])
    remove(wanted)
  }
}

async function embedded() {
  mkdirSync(folder, { recursive: true })
  await sweep()
  const wanted = path.join(folder, `pg-${process.pid}`)
  const server = await startServer(wanted, { settings: THROWAWAY })
  return {
    url: server.url,
    stop: async () => {
      await server.stopAtOnce()
      remove(wanted)
    },
  }
}

/** On a server that stays, our databases must not: they are dropped by their common name. */
async function given(url) {
  const run = `todoke_test_${randomBytes(4).toString('hex')}`
  const dropAll = () =>
    withConnection(url, async (client) => {
      const { rows } = await client.query('select datname from pg_database where datname like $1', [`${run}%`])
      for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`)
    })
  return { url, prefix: run, stop: dropAll }
}

/**
 * @returns {Promise<{ url: string, databaseName: (purpose: string) => string, stop: () => Promise<void> }>}
 *   `url`: an account that may create databases; `databaseName`: a name that `stop` will clean away
 */
export async function throwawayServer() {
  const { prefix = 'todoke_test', ...server } = process.env.TEST_DATABASE_URL
    ? await given(process.env.TEST_DATABASE_URL)
    : await embedded()
  const databaseName = (purpose) => `${prefix}_${purpose}_${randomBytes(4).toString('hex')}`
  return { ...server, databaseName }
}
