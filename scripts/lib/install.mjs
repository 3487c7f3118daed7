// Installed packages and generated code, made when they are missing or out of date. Only Node built-ins here:
// this runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unlessUnchanged } from './inputs.mjs'
import { root } from './paths.mjs'
import { prisma, run } from './run.mjs'

const packagesIn = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages

/**
 * Whether node_modules is what package-lock.json asks for, going by the record npm keeps of what it installed.
 * What is for another platform only, or a leftover in the lockfile, is not installed.
 */
function isInstalled() {
  const record = 'node_modules/.package-lock.json'
  if (!existsSync(path.join(root, record))) return false
  const installed = packagesIn(record)
  return Object.entries(packagesIn('package-lock.json'))
    .filter(([place]) => place !== '')
    .every(([place, wanted]) => {
      const there = installed[place]
      const mayBeAbsent = wanted.optional || wanted.devOptional || wanted.peer || wanted.extraneous
      return there ? there.version === wanted.version : Boolean(mayBeAbsent)
    })
}

/** Installs what package-lock.json asks for, if that is not what is there. */
export async function install() {
  if (isInstalled()) return 'nothing to do'
  await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { name: 'npm ci' })
  return 'installed from package-lock.json'
}

/** Generates the database client from prisma/schema, if that has changed. */
export const generate = () =>
  unlessUnchanged({
    inputs: ['prisma/schema', 'package-lock.json'],
    mark: 'prisma/generated/.made-from',
    outputs: ['prisma/generated/client.ts'],
    work: () => prisma(['generate']),
  })
