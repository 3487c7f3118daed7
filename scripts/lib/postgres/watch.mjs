import { setTimeout as pause } from 'node:timers/promises'
import { isGone } from './pid-file.mjs'
import { startServer } from './server.mjs'

const INTERVAL = 1000

/**
 * Starts the embedded server again, on the same port, when it dies while the application runs.
 * @param {{ pid: number, port: number, wanted: string }} server
 * @param {(sentence: string) => void} onDeath
 * @returns {() => void} ends the watch
 */
export function watchServer({ pid, port, wanted }, onDeath) {
  let isWatching = true
  let current = pid

  async function watch() {
    while (isWatching) {
      await pause(INTERVAL, undefined, { ref: false })
      if (!isWatching || !isGone(current)) continue
      onDeath('The embedded PostgreSQL has gone; starting it again.')
      const server = await startServer(wanted, { port }).catch((error) => onDeath(error.message))
      if (server) current = server.pid
    }
  }

  watch()
  return () => {
    isWatching = false
  }
}
