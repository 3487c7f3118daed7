// The two test runners: their output goes to the screen, their counts come back.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inPackage } from '../lib/paths.mjs'
import { node, ProgramFailed } from '../lib/run.mjs'
import { playwrightCounts, vitestCounts } from './counts.mjs'

const reportFile = (name) => path.join(tmpdir(), `todoke-${name}-${process.pid}.json`)

/** Failed tests are counted, not thrown. @returns the error, if the program did not end well */
async function attempt(args, options) {
  try {
    await node(args, { show: true, ...options })
    return undefined
  } catch (error) {
    if (error instanceof ProgramFailed) return error
    throw error
  }
}

/** @param {'unit' | 'database'} project */
export async function vitest(project, { filters = [], env = {} } = {}) {
  const file = reportFile(project)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [inPackage('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters, ...filters]
  return vitestCounts(file, await attempt(args, { name: 'vitest', env }))
}

/** @param {'journeys' | 'screenshots'} project */
export async function playwright(project, { filters = [], env = {} } = {}) {
  const file = reportFile(project)
  rmSync(file, { force: true })
  const args = [
    inPackage('@playwright/test', 'cli.js'),
    'test',
    `--project=${project}`,
    '--reporter=list,json',
    ...filters,
  ]
  const error = await attempt(args, { name: 'playwright', env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } })
  return playwrightCounts(file, error)
}
