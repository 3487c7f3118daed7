import { browserEnv } from '../lib/browser.mjs'
import { startInstance } from '../lib/instance.mjs'
import { playwright } from './runners.mjs'

/** The end of what the servers printed: where the reason for a failed journey may stand. */
const LOG_LINES = 60

/** Drives a browser through a throwaway application. @returns the counts */
export async function journeys(server, filters) {
  const browser = await browserEnv()
  const instance = await startInstance(server)
  try {
    const counts = await playwright('journeys', { filters, env: { ...instance.env, ...browser } })
    if (counts.failed)
      console.log(`\nThe servers' last lines:\n${instance.log().split('\n').slice(-LOG_LINES).join('\n')}`)
    return counts
  } finally {
    await instance.stop()
  }
}
