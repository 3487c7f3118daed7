import { browserEnv } from '../lib/browser.mjs'
import { startInstance } from '../lib/instance.mjs'
import { playwright } from './runners.mjs'

/** The end of what the servers printed: where the reason for a failed journey may stand. */
const LOG_LINES = 60

/** The journeys' today: the day after the weekend on which the clinic's breach became known. */
const TODAY = '2026-04-06T09:00:00+09:00'

/** Drives a browser through a throwaway application. @returns the counts */
export async function journeys(server, filters) {
  const browser = await browserEnv()
  const instance = await startInstance(server, { TODOKE_TEST_NOW: TODAY })
  try {
    const counts = await playwright('journeys', { filters, env: { ...instance.env, ...browser } })
    if (counts.failed)
      console.log(`\nThe servers' last lines:\n${instance.log().split('\n').slice(-LOG_LINES).join('\n')}`)
    return counts
  } finally {
    await instance.stop()
  }
}
