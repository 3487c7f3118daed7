// npm start: from a fresh clone to a running application. `--dev` serves the sources instead of a build.
import './lib/node-version.mjs'
import { assertFree, listenAddress } from './lib/address.mjs'
import { assertDatabaseUrl, openDatabase } from './lib/database.mjs'
import { generate, install } from './lib/install.mjs'
import { masterKey } from './lib/keys.mjs'
import { whenNpmIsGone } from './lib/npm-gone.mjs'
import { dataDir, shown } from './lib/paths.mjs'
import { processEnv } from './lib/process-env.mjs'
import { stopRunning } from './lib/run.mjs'
import { aboutSignIns } from './lib/sign-ins.mjs'
import { report, say, step } from './lib/steps.mjs'

const dev = process.argv.includes('--dev')
let database
let application
let endWatch = () => {}
/** What must not get lost, whether the start succeeds or fails: shown once, at its end. */
const notices = []
let isStopping = false

/** Stops everything this command has started, in the order in which it is used. */
async function stop(status) {
  if (isStopping) return
  isStopping = true
  stopRunning()
  endWatch()
  await application?.stop()
  const opened = await database?.catch(() => undefined)
  await opened?.release()
  showNotices()
  process.exit(status)
}

function showNotices() {
  for (const notice of notices.splice(0)) console.log(`\n${notice}`)
}

function stopOnSignal() {
  if (isStopping) return
  say('Stopping.')
  stop(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopOnSignal)
whenNpmIsGone(stopOnSignal)

async function start() {
  const address = listenAddress()
  await assertFree(address)
  assertDatabaseUrl()
  const { madeIn } = masterKey()
  if (madeIn) notices.push(aboutKey(madeIn))

  await step('Install packages', install)
  await step('Generate the database client', generate)

  const opened = await step(
    'Open the database',
    () => (database = openDatabase()),
    ({ shown }) => shown,
  )
  const env = processEnv({ databaseUrl: opened.url, port: address.port, mode: dev ? 'development' : 'production' })

  const { migrate } = await import('./lib/migrate.mjs')
  await step('Migrate the database', () => migrate(opened.url))

  const { seedIfEmpty } = await import('./lib/seed.mjs')
  const signIns = await step('Fill the database if it is empty', () => seedIfEmpty(opened, env), describeSeed)
  if (signIns.length) notices.push(aboutSignIns(signIns))

  const { buildIfStale } = await import('./lib/build.mjs')
  if (!dev) await step('Build the application', buildIfStale)

  const { serve } = await import('./lib/serve.mjs')
  const onGivenUp = (sentence) => stopBecause(new Error(`${sentence}; its output is above.`))
  application = serve({ ...address, dev, env, onDeath: say, onGivenUp })
  await step('Start the web server and the worker', () => application.ready)
  if (opened.embedded) endWatch = opened.watch(say)

  showNotices()
  console.log(`\n  Todoke is ready: ${env.AUTH_URL}`)
  console.log('  Ctrl-C stops it.\n')
}

const describeSeed = (made) => (made.length ? `made ${made.length} sign-ins` : 'nothing to do')

const aboutKey = (file) =>
  [
    `  A master key was made: ${shown(file)}. It opens the affected persons' data.`,
    `  Back it up apart from the rest of ${shown(dataDir)}: without it the data cannot be read again.`,
  ].join('\n')

async function stopBecause(error) {
  if (isStopping) return
  report(error)
  await stop(1)
}

await start().catch(stopBecause)
