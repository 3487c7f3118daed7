import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type EngineName = 'todoke' | 'react-pdf' | 'typst'

/** What an engine reports. Times are wall clock in milliseconds, of one warm pass unless the name says otherwise. */
export type Measured = {
  /** Letters made in the measured pass. */
  count: number
  msPerLetter: number
  bytesPerLetter: number
  /** Everything before the first letter could be printed: fonts, layout of the template. */
  setUpMs: number
  /** The first pass, before the just-in-time compiler knows the code, per letter. */
  firstPassMsPerLetter: number
}

export type Engine = (count: number) => Promise<Measured>

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds that `work` took, and what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<[ms: number, result: T]> {
  const begin = process.hrtime.bigint()
  const result = await work()
  return [Number(process.hrtime.bigint() - begin) / 1e6, result]
}

/** The most memory this process ever held, in MB. Linux counts per program; elsewhere the system's own figure serves. */
export function peakRssMb(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    if (kilobytes) return Number(kilobytes) / 1024
  } catch {
    // no /proc here
  }
  return process.resourceUsage().maxRSS / 1024
}

/** A folder for the letters, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'todoke-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
