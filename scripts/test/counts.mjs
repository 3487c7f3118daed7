// Numbers out of the reports that the test runners write.
import { existsSync, readFileSync, rmSync } from 'node:fs'

/** The report, or undefined when the runner did not get as far as writing one. */
function takeReport(file) {
  if (!existsSync(file)) return undefined
  const report = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(file)
  return report
}

/** A runner that failed without a failed test (a file that does not load, an error between tests) has failed once. */
const honest = ({ passed, failed }, error) => ({ passed, failed: error && !failed ? 1 : failed })

/** Files that fail before their first test have no failed test of their own. */
const emptyFailures = (files) =>
  files.filter(({ status, assertionResults }) => {
    const failures = assertionResults.filter((result) => result.status === 'failed')
    return status === 'failed' && failures.length === 0
  }).length

/** @returns {{ passed: number, failed: number }} */
export function vitestCounts(file, error) {
  const report = takeReport(file)
  const passed = report?.numPassedTests ?? 0
  const failed = (report?.numFailedTests ?? 0) + emptyFailures(report?.testResults ?? [])
  return honest({ passed, failed }, error)
}

/** @returns {{ passed: number, failed: number }} */
export function playwrightCounts(file, error) {
  const { stats, errors = [] } = takeReport(file) ?? {}
  const passed = stats?.expected ?? 0
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + errors.length
  return honest({ passed, failed }, error)
}
