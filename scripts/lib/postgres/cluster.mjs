// A cluster: the data folder of an embedded server, its password beside it, its log beside it.
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isOpenToAll, isRoot, OPEN_FOLDER, serverAccount } from './account.mjs'
import { runProgram } from './binaries.mjs'

export const USER = 'todoke'

/**
 * Where the cluster wanted at `wanted` really is. A server running as `nobody` cannot work below a closed folder such
 * as /root; the data is then kept in /var/lib/todoke, and `<wanted>.location` says where.
 */
export function locate(wanted) {
  const pointer = `${wanted}.location`
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim()
  mkdirSync(path.dirname(wanted), { recursive: true })
  if (!isRoot || isOpenToAll(path.dirname(wanted))) return wanted
  const elsewhere = path.join(OPEN_FOLDER, `${path.basename(wanted)}-${randomBytes(6).toString('hex')}`)
  mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 })
  writeFileSync(pointer, `${elsewhere}\n`)
  return elsewhere
}

/** Gives a file or folder to the account the server runs as. */
export function giveToServer(file) {
  const { uid, gid } = serverAccount()
  if (uid !== undefined) chownSync(file, uid, gid)
}

/** Whether the cluster at `place` has been made. */
export const exists = (place) => existsSync(path.join(place, 'PG_VERSION'))

export const logFile = (place) => `${place}.log`
export const passwordOf = (place) => readFileSync(`${place}.password`, 'utf8').trim()

/** Makes the cluster in a side folder and renames it, so that an interrupted start leaves no half-made one. */
export async function create(place) {
  const unfinished = `${place}.new-${process.pid}`
  const passwordFile = `${unfinished}.password`
  const password = randomBytes(18).toString('base64url')
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    giveToServer(unfinished)
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    giveToServer(passwordFile)
    await initialise(unfinished, passwordFile)
    writeFileSync(`${place}.password`, `${password}\n`, { mode: 0o600 })
    rmSync(place, { recursive: true, force: true })
    renameSync(unfinished, place)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
  }
}

/** The built-in locale sorts by code point, the same on every machine; people are sorted by their kana. */
async function initialise(folder, passwordFile) {
  const { status, output } = await runProgram('initdb', [
    ...['-D', folder, '-U', USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...['--data-checksums', '--no-sync'],
  ])
  if (status !== 0) throw new Error(`initdb could not make ${folder}:\n${output}`)
}

/** Deletes the cluster and everything beside it. */
export function remove(wanted) {
  const place = locate(wanted)
  for (const suffix of ['', '.log', '.password']) rmSync(place + suffix, { recursive: true, force: true })
  rmSync(`${wanted}.location`, { force: true })
}
