import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from './counts.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'todoke-counts-'))
const failure = new Error('vitest ended with status 1')

function reportOf(content: object): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

it('takes the numbers of a green run', () => {
  expect(vitestCounts(reportOf({ numPassedTests: 7, numFailedTests: 0, testResults: [] }))).toEqual({
    passed: 7,
    failed: 0,
  })
  expect(playwrightCounts(reportOf({ stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] }))).toEqual({
    passed: 3,
    failed: 0,
  })
})

it('counts a file that fails before its first test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ]
  const report = reportOf({ numPassedTests: 1, numFailedTests: 1, testResults })
  expect(vitestCounts(report, failure)).toEqual({ passed: 1, failed: 2 })
})

it('counts a test that needed luck as failed', () => {
  const report = reportOf({ stats: { expected: 3, unexpected: 0, flaky: 1 }, errors: [] })
  expect(playwrightCounts(report, undefined)).toEqual({ passed: 3, failed: 1 })
})

it('never calls a runner that failed green', () => {
  const report = reportOf({ numPassedTests: 7, numFailedTests: 0, testResults: [] })
  expect(vitestCounts(report, failure)).toEqual({ passed: 7, failed: 1 })
})

it('counts a runner that wrote nothing as one failure', () => {
  const nothing = path.join(folder, 'never-written.json')
  expect(vitestCounts(nothing, failure)).toEqual({ passed: 0, failed: 1 })
  expect(playwrightCounts(nothing, failure)).toEqual({ passed: 0, failed: 1 })
})
