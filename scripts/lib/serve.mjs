import { setTimeout as pause } from 'node:timers/promises'
import { WORKER_BUNDLE } from './build.mjs'
import { keepRunning } from './keep-running.mjs'
import { inPackage } from './paths.mjs'

const next = inPackage('next', 'dist/bin/next')
const tsx = inPackage('tsx', 'dist/cli.mjs')

const webArgs = ({ port, host, dev }) => [next, dev ? 'dev' : 'start', '-p', String(port), '-H', host]
const workerArgs = ({ dev }) => (dev ? [tsx, 'watch', '--clear-screen=false', 'lib/worker.ts'] : [WORKER_BUNDLE])

/** The address under which this machine reaches a server bound to `host`. */
const reachable = (host) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)

async function isHealthy(host, port) {
  const name = host.includes(':') ? `[${host}]` : host
  try {
    return (await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(20_000) })).ok
  } catch {
    return false
  }
}

const PATIENCE = 120_000

/**
 * Starts the web server and the worker and waits until the web server answers.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.host
 * @param {boolean} [options.dev] from the sources, restarted as they change
 * @param {Record<string, string>} options.env
 * @param {'inherit' | number} [options.output]
 * @param {(sentence: string) => void} options.onDeath
 * @param {(sentence: string) => void} options.onGivenUp a process cannot be kept running
 * @returns {{ ready: Promise<void>, stop: () => Promise<void> }}
 */
export function serve({ port, host, dev = false, env, output, onDeath, onGivenUp }) {
  let failure
  const giveUp = (sentence) => {
    failure = sentence
    onGivenUp(sentence)
  }
  const common = { env, output, onDeath, onGivenUp: giveUp }
  const web = keepRunning({ ...common, name: 'The web server', args: webArgs({ port, host, dev }) })
  const worker = keepRunning({ ...common, name: 'The worker', args: workerArgs({ dev }) })

  async function untilHealthy() {
    const deadline = Date.now() + PATIENCE
    while (!(await isHealthy(reachable(host), port))) {
      if (failure) throw new Error(failure)
      if (Date.now() > deadline) throw new Error(`The web server did not answer within ${PATIENCE / 1000} s`)
      await pause(200)
    }
    web.markHealthy()
    worker.markHealthy()
  }

  return { ready: untilHealthy(), stop: async () => void (await Promise.all([web.stop(), worker.stop()])) }
}
