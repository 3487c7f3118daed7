// The two secrets of an installation. Given in the environment, or made here for the embedded default.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir, shown } from './paths.mjs'

const keyFile = path.join(dataDir, 'master-key')

const read = (file) => readFileSync(file, 'utf8').trim()

function write(file, secret) {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

/** Signs the session cookies. Losing it signs everybody out, no more. */
export function authSecret() {
  const file = path.join(dataDir, 'auth-secret')
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET
  return existsSync(file) ? read(file) : write(file, randomBytes(32).toString('base64url'))
}

/** @throws unless `key` is 32 bytes in base64 */
function checked(key) {
  if (Buffer.from(key, 'base64').length === 32) return key
  throw new Error('TODOKE_MASTER_KEY must be 32 bytes in base64: make one with "openssl rand -base64 32".')
}

/**
 * The key that wraps the key of every incident. Losing it loses the affected persons' data for good, so a new one is
 * made only together with a new embedded database.
 * @returns {{ key: string, madeIn?: string }} `madeIn`: the file, when the key was made just now
 */
export function masterKey() {
  const given = process.env.TODOKE_MASTER_KEY
  if (given) return { key: checked(given.trim()) }
  if (process.env.DATABASE_URL) {
    throw new Error('DATABASE_URL is set, so TODOKE_MASTER_KEY must be too: make one with "openssl rand -base64 32".')
  }
  if (existsSync(keyFile)) return { key: checked(read(keyFile)) }
  const database = path.join(dataDir, 'pg')
  if (existsSync(database) || existsSync(`${database}.location`)) {
    throw new Error(
      `${shown(keyFile)} is missing, and the database in ${shown(database)} cannot be read without it: ` +
        'put it back from your backup, or set TODOKE_MASTER_KEY.',
    )
  }
  return { key: write(keyFile, randomBytes(32).toString('base64')), madeIn: keyFile }
}
