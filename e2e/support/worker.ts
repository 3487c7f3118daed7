import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'

const log = path.join(process.env.TODOKE_DATA_DIR ?? '.data', 'processes.log')

/** The workers that announced themselves so far, by process number, oldest first. */
const workers = (): number[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"event":"worker.ready"'))
    .map((line) => (JSON.parse(line) as { pid: number }).pid)

/** Kills the worker at once, as a power cut does, and waits until its successor is there. */
export async function killWorker(): Promise<void> {
  const before = workers()
  process.kill(before.at(-1) ?? 0, 'SIGKILL')
  await expect.poll(() => workers().length, { timeout: 30_000 }).toBeGreaterThan(before.length)
}
