import { withConnection } from './postgres/server.mjs'
import { tsx } from './run.mjs'

/** Any number will do, as long as every launcher takes the same: two of them must not seed at once. */
const SEED_LOCK = 20_050_401

/** Demo data goes into the embedded database, and elsewhere only when asked for: a real one starts with one admin. */
const kindOfSeed = (embedded) => (embedded || process.env.TODOKE_DEMO === '1' ? 'demo' : 'admin')

/**
 * Fills an empty database.
 * @param {{ url: string, embedded: boolean }} database
 * @param {Record<string, string>} env what the application's processes get
 * @returns {Promise<{ role: string, email: string, password: string }[]>} the sign-ins made; none if the database was in use
 */
export const seedIfEmpty = ({ url, embedded }, env) =>
  withConnection(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [SEED_LOCK])
    const { rowCount } = await client.query('select 1 from "User" limit 1')
    if (rowCount) return []
    const answer = await tsx(['prisma/seed.ts'], { env: { ...env, TODOKE_SEED: kindOfSeed(embedded) } })
    return JSON.parse(answer.trim().split('\n').at(-1)).signIns
  })
