// Starting, finding and stopping the embedded server of one cluster, through pg_ctl.
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort, isAnswering } from '../port.mjs'
import { runProgram } from './binaries.mjs'
import { create, exists, giveToServer, locate, logFile, passwordOf, USER } from './cluster.mjs'
import { forgetPidFile, isGone, readPidFile } from './pid-file.mjs'

const FIRST_PORT = 54329
const DATABASE = 'todoke'

/** Settings of every embedded server: this machine only, no socket file, UTC in the log. */
const COMMON = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' }

/** For data that nobody will miss: no waiting for the disk. */
export const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }

const isRunning = async (place) => (await runProgram('pg_ctl', ['status', '-D', place])).status === 0

/**
 * The port of a server already running on the cluster: another terminal's, or one left by a killed launcher.
 * After `kill -9` of the server pg_ctl may still say "running" for a dead process, so only an answer counts.
 */
async function runningPort(place) {
  for (let attempt = 0; await isRunning(place); attempt++) {
    const server = readPidFile(place)
    if (server?.port && (await isAnswering(server.port))) return server.port
    if (server?.pid && isGone(server.pid)) {
      forgetPidFile(place)
      return undefined
    }
    if (attempt === 60) throw new Error(`PostgreSQL (process ${server?.pid}) runs on ${place} and does not answer.`)
    await pause(250)
  }
  return undefined
}

/** After `kill -9` of a server its children hold the shared memory for a moment, so a first refusal is not the last word. */
async function launch(place, settings, wantedPort) {
  const log = logFile(place)
  closeSync(openSync(log, 'a', 0o600))
  giveToServer(log)
  for (let attempt = 0; attempt < 15; attempt++) {
    const port = wantedPort ?? (await freePort(FIRST_PORT))
    const options = Object.entries({ port, max_connections: 60, ...COMMON, ...settings })
    const args = ['start', '-w', '-t', '60', '-s', '-D', place, '-l', log]
    const line = options.map(([name, value]) => `-c ${name}=${value}`).join(' ')
    const { status } = await runProgram('pg_ctl', [...args, '-o', line], { quiet: true })
    if (status === 0) return port
    await pause(400)
  }
  throw new Error(
    `The embedded PostgreSQL does not start. The end of ${log}:\n${readFileSync(log, 'utf8').slice(-1500)}`,
  )
}

/**
 * Runs `work` with a connection and closes it.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withConnection(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function createDatabaseIfMissing(serverUrl, name) {
  await withConnection(serverUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database "${name}"`)
  })
}

/** Whether any client but the asking one stays connected; those of a process that has just ended need a moment to go. */
const hasOtherClients = (url) =>
  withConnection(url, async (client) => {
    const others = `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
    for (let attempt = 0; attempt < 15; attempt++) {
      if (!(await client.query(others)).rowCount) return false
      await pause(200)
    }
    return true
  })

/**
 * Starts the cluster's server, or joins the one already running; makes the cluster first if there is none.
 * @param {string} wanted where the data shall be
 * @param {{ settings?: Record<string, string | number>, port?: number }} [options]
 */
export async function startServer(wanted, { settings = {}, port: wantedPort } = {}) {
  const place = locate(wanted)
  if (!exists(place)) await create(place)
  const foundPort = await runningPort(place)
  const port = foundPort ?? (await launch(place, settings, wantedPort))
  const address = `postgresql://${USER}:${encodeURIComponent(passwordOf(place))}@127.0.0.1:${port}`
  await createDatabaseIfMissing(`${address}/postgres`, DATABASE)
  const stop = (mode) => runProgram('pg_ctl', ['stop', '-w', '-s', '-m', mode, '-D', place])
  return {
    url: `${address}/${DATABASE}`,
    port,
    place,
    wasRunning: foundPort !== undefined,
    pid: readPidFile(place)?.pid,
    /** Waits for what is under way, writes everything to disk. */
    stop: () => stop('fast'),
    /** For throwaway clusters. */
    stopAtOnce: () => stop('immediate'),
    /** Leaves the server to others who use it; otherwise stops it. */
    stopUnlessUsed: async () => {
      if (await hasOtherClients(`${address}/postgres`).catch(() => false)) return false
      await stop('fast')
      return true
    },
  }
}
