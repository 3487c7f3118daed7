// Running other programs: their output is kept and shown when they fail.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { inPackage, root } from './paths.mjs'

const running = new Set()

/** A program ended badly; `output` is what it printed, `status` its exit status if it had one. */
export class ProgramFailed extends Error {
  constructor(name, how, output, status) {
    super(`${name} ended with ${how}`)
    this.output = output.trim()
    this.status = status
  }
}

/**
 * Runs a program in the repository's folder and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, name?: string, show?: boolean }} [options] `show`: let its output through
 * @returns {Promise<string>} what it wrote to standard output
 * @throws {ProgramFailed}
 */
export function run(command, args, { env = {}, name = path.basename(command), show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    running.add(child)
    let answer = ''
    let output = ''
    child.stdout?.on('data', (chunk) => {
      answer += chunk
      output += chunk
    })
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => reject(new ProgramFailed(name, error.message, output)))
    child.once('close', (status, signal) => {
      running.delete(child)
      if (status === 0) resolve(answer)
      else reject(new ProgramFailed(name, signal ? `signal ${signal}` : `status ${status}`, output, status))
    })
  })
}

/** Runs a JavaScript file with this Node. */
export const node = (args, options) => run(process.execPath, args, { name: path.basename(args[0]), ...options })

/** Runs a TypeScript file. */
export const tsx = (args, options) =>
  node([inPackage('tsx', 'dist/cli.mjs'), ...args], { name: `tsx ${args[0]}`, ...options })

/** Runs Prisma's command line. */
export const prisma = (args, { env, ...options } = {}) =>
  node([inPackage('prisma', 'build/index.js'), ...args], {
    name: `prisma ${args.slice(0, 2).join(' ')}`,
    env: { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...env },
    ...options,
  })

/** Ends what is still running: the launcher was told to stop. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM')
}
