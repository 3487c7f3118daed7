import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const TSX = path.resolve('node_modules/tsx/dist/cli.mjs')

/** Runs a program of this folder in a process of its own. @returns what it printed as its last line, read as JSON */
export async function inChild<T>(program: string, args: string[], env: Record<string, string> = {}): Promise<T> {
  const file = path.join(import.meta.dirname, program)
  const { stdout } = await promisify(execFile)(process.execPath, [TSX, file, ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 24,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T
}
