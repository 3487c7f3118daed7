// What postmaster.pid says about the server of a cluster, and whether that is still true.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const pidFile = (place) => path.join(place, 'postmaster.pid')

/** `{ pid, port }` of the server that wrote the file, or undefined when there is none. */
export function readPidFile(place) {
  try {
    const lines = readFileSync(pidFile(place), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

export const forgetPidFile = (place) => rmSync(pidFile(place), { force: true })

/**
 * Whether `pid` is certainly no PostgreSQL server any more: gone, dead but not yet reaped, or another program's now.
 * Only Linux can tell the last two; elsewhere a living pid is taken for the server.
 */
export function isGone(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return !stat.includes('(postgres)') || /\) [ZX] /.test(stat)
    } catch {
      return true
    }
  }
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
