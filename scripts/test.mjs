// npm test: everything that is checked, in this order, and a last line "N passed, N failed".
// Only a part of it: npm test -- unit|database|e2e [filter ...]
import './lib/node-version.mjs'
import { generate, install } from './lib/install.mjs'
import { whenNpmIsGone } from './lib/npm-gone.mjs'
import { stopRunning } from './lib/run.mjs'
import { report } from './lib/steps.mjs'
import * as checks from './test/checks.mjs'
import { vitest } from './test/runners.mjs'
import { newTally } from './test/tally.mjs'

const PARTS = ['unit', 'database', 'e2e']
const [part, ...filters] = process.argv.slice(2)
const wants = (name) => part === undefined || part === name

const { total, check, tests, stop } = newTally()
function interrupt() {
  stop()
  stopRunning()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt)
whenNpmIsGone(interrupt)

async function staticChecks() {
  await check('Check the types', checks.types)
  await check('Check lint and format', checks.lintAndFormat)
  await check('Check the dependency rules', checks.dependencyRules)
  await check('Check the lockfile', checks.lockfile)
}

/** Everything that needs a database shares one throwaway server. */
async function onServer(server) {
  const env = { TEST_DATABASE_URL: server.url }
  if (wants('database')) await tests('Run the database tests', () => vitest('database', { filters, env }))
  if (!part) await check('Compare migrations and schema', () => checks.drift(server.url))
  if (!wants('e2e')) return
  const { buildIfStale } = await import('./lib/build.mjs')
  if (!(await check('Build the application', buildIfStale))) return
  const { journeys } = await import('./test/journeys.mjs')
  await tests('Run the browser journeys', () => journeys(server, filters))
}

async function withServer(work) {
  const { throwawayServer } = await import('./lib/throwaway-server.mjs')
  let server
  const isThere = await check('Start a database server for the tests', async () => {
    server = await throwawayServer()
  })
  if (!isThere) return
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

async function everything() {
  if (part && !PARTS.includes(part)) throw new Error(`There is no part "${part}": choose one of ${PARTS.join(', ')}.`)
  if (!(await check('Install packages', install))) return
  if (!(await check('Generate the database client', generate))) return
  if (!part) await staticChecks()
  if (wants('unit')) await tests('Run the unit tests', () => vitest('unit', { filters }))
  if (wants('database') || wants('e2e')) await withServer(onServer)
}

await everything().catch((error) => {
  total.failed += 1
  report(error)
})
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)
