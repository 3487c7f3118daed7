import { readFileSync } from 'node:fs'

const INTERVAL = 500

/** `{ name, parent }` of a process, on Linux. */
function processInfo(pid) {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return { name, parent: Number(parent) }
  } catch {
    return {}
  }
}

/** Who started us, and who started the shell that npm puts between: both change when npm dies. */
function ancestry() {
  const { name = '', parent } = processInfo(process.ppid)
  return /^(ba|da|z)?sh$/.test(name) ? `${process.ppid} ${parent}` : `${process.ppid}`
}

/**
 * Calls `stop` when the npm that runs this command is gone. A signal sent to npm reaches the shell between npm and us,
 * which may die of it without passing it on; a killed npm passes on nothing at all.
 */
export function whenNpmIsGone(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const before = ancestry()
  const timer = setInterval(() => {
    if (ancestry() === before) return
    clearInterval(timer)
    stop()
  }, INTERVAL)
  timer.unref()
}
