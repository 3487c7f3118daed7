import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './paths.mjs'

const FOLLOW_LAUNCHER = new URL('./follow-launcher.mjs', import.meta.url).href
const isWindows = process.platform === 'win32'

/** This many deaths within a minute are not bad luck. */
const TOO_OFTEN = 5
const MINUTE = 60_000
const FIRST_WAIT = 500
const GRACE = 10_000

/** A group of its own: Ctrl-C reaches the launcher only, and what the process has started goes with it. */
function signalGroup(child, signal) {
  try {
    if (isWindows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // already gone
  }
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null

async function end(child) {
  if (hasEnded(child)) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  signalGroup(child, 'SIGTERM')
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE)
  await exit
  clearTimeout(timer)
}

/**
 * Runs a Node program and starts it again whenever it dies, waiting longer each time; gives up when that does not help.
 * @param {object} program
 * @param {string} program.name e.g. "The worker"
 * @param {string[]} program.args the JavaScript file and its arguments
 * @param {Record<string, string>} program.env
 * @param {'inherit' | number} [program.output] where its output goes: ours, or an open file
 * @param {(sentence: string) => void} program.onDeath told each time, e.g. "The worker was killed (SIGKILL)."
 * @param {(sentence: string) => void} program.onGivenUp told once, when it is not started again
 * @returns {{ markHealthy: () => void, stop: () => Promise<void> }} a program that dies before it was ever healthy is
 *   not started again
 */
export function keepRunning({ name, args, env, output = 'inherit', onDeath, onGivenUp }) {
  let child
  let isHealthy = false
  let isStopping = false
  let deaths = []

  function start() {
    child = spawn(process.execPath, ['--import', FOLLOW_LAUNCHER, ...args], {
      cwd: root,
      env: { ...process.env, ...env, TODOKE_LAUNCHER: String(process.pid) },
      stdio: ['ignore', output, output, 'ipc'],
      detached: !isWindows,
    })
    child.once('exit', (status, signal) => {
      if (!isStopping) died(signal ? `was killed (${signal})` : `ended with status ${status}`)
    })
  }

  async function died(how) {
    const now = Date.now()
    deaths = [...deaths.filter((at) => now - at < MINUTE), now]
    signalGroup(child, 'SIGKILL') // whatever it had started
    if (!isHealthy) return onGivenUp(`${name} ${how} while starting`)
    if (deaths.length > TOO_OFTEN) return onGivenUp(`${name} ${how}, for the ${deaths.length}th time within a minute`)
    const wait = FIRST_WAIT * 2 ** (deaths.length - 1)
    onDeath(`${name} ${how}; starting it again in ${wait / 1000} s.`)
    await pause(wait)
    if (!isStopping) start()
  }

  start()
  return {
    markHealthy: () => {
      isHealthy = true
    },
    stop: async () => {
      isStopping = true
      await end(child)
    },
  }
}
