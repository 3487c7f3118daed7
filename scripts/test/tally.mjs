// Counting what passed and failed across all steps of the test command.
import { report, StepFailed, step } from '../lib/steps.mjs'

/** `work` failed although no single test did, or before any could run. */
class CountedFailure extends Error {
  constructor({ passed, failed }) {
    super(`${failed} of ${passed + failed} failed`)
  }
}

export function newTally() {
  const total = { passed: 0, failed: 0 }
  let isStopped = false

  /** Runs a step; a failure is shown and counted as one. @returns whether it went well */
  async function check(title, work) {
    if (isStopped) return false
    try {
      await step(title, work)
      return true
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error
      if (isStopped) return false
      if (!(error.cause instanceof CountedFailure)) total.failed += 1
      report(error)
      return false
    }
  }

  /** The same for a step that runs tests: `work` returns their counts. */
  const tests = (title, work) =>
    check(title, async () => {
      const counts = await work()
      total.passed += counts.passed
      total.failed += counts.failed
      if (counts.failed) throw new CountedFailure(counts)
      return `${counts.passed} passed`
    })

  return {
    total,
    check,
    tests,
    /** Nothing more is begun; being interrupted is not success. */
    stop: () => {
      if (!isStopped) total.failed += 1
      isStopped = true
    },
  }
}
