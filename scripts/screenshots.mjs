// npm run screenshots: the pages of the README, taken from a throwaway application with the demo data.
import './lib/node-version.mjs'
import { browserEnv } from './lib/browser.mjs'
import { buildIfStale } from './lib/build.mjs'
import { generate, install } from './lib/install.mjs'
import { report, step } from './lib/steps.mjs'
import { playwright } from './test/runners.mjs'

async function photograph(server) {
  const { startInstance } = await import('./lib/instance.mjs')
  const instance = await step(
    'Start a throwaway application',
    () => startInstance(server),
    () => '',
  )
  try {
    const browser = await browserEnv()
    const { failed } = await playwright('screenshots', { env: { ...instance.env, ...browser } })
    process.exitCode = failed ? 1 : 0
  } finally {
    await instance.stop()
  }
}

try {
  await step('Install packages', install)
  await step('Generate the database client', generate)
  await step('Build the application', buildIfStale)
  const { throwawayServer } = await import('./lib/throwaway-server.mjs')
  const server = await throwawayServer()
  await photograph(server).finally(() => server.stop())
} catch (error) {
  report(error)
  process.exitCode = 1
}
