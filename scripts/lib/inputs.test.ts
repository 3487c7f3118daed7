import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { unlessUnchanged } from './inputs.mjs'
import { dataDir, root } from './paths.mjs'

let folder: string
let runs: number

/** Copies nothing, counts how often it had to. */
function task() {
  const place = path.relative(root, folder)
  return unlessUnchanged({
    inputs: [`${place}/source`, `${place}/not-there`],
    outputs: [`${place}/output`],
    mark: `${place}/mark`,
    work: async () => {
      runs += 1
      writeFileSync(path.join(folder, 'output'), '')
    },
  })
}

beforeEach(() => {
  mkdirSync(dataDir, { recursive: true })
  folder = mkdtempSync(path.join(dataDir, 'inputs-test-'))
  mkdirSync(path.join(folder, 'source/deep'), { recursive: true })
  writeFileSync(path.join(folder, 'source/deep/a.ts'), 'one')
  runs = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('works once for the same inputs', async () => {
  expect(await task()).toBe('done')
  expect(await task()).toBe('nothing to do')
  expect(runs).toBe(1)
})

it('works again when an input changes, comes or goes', async () => {
  await task()
  writeFileSync(path.join(folder, 'source/deep/a.ts'), 'two')
  await task()
  writeFileSync(path.join(folder, 'source/b.ts'), '')
  await task()
  rmSync(path.join(folder, 'source/b.ts'))
  await task()
  expect(runs).toBe(4)
})

it('works again when the output is gone', async () => {
  await task()
  rmSync(path.join(folder, 'output'))
  await task()
  expect(runs).toBe(2)
})

it('does not mind a changed test', async () => {
  await task()
  writeFileSync(path.join(folder, 'source/deep/a.test.ts'), '')
  await task()
  expect(runs).toBe(1)
})

it('remembers nothing of work that failed', async () => {
  await task()
  writeFileSync(path.join(folder, 'source/deep/a.ts'), 'three')
  const place = path.relative(root, folder)
  const failing = unlessUnchanged({
    inputs: [`${place}/source`],
    outputs: [`${place}/output`],
    mark: `${place}/mark`,
    work: () => Promise.reject(new Error('no')),
  })
  await expect(failing).rejects.toThrow('no')
  await task()
  expect(runs).toBe(2)
})
