import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import type { PrismaClient } from '@/prisma/generated/client'
import { keyedMark, masterKey } from './crypto'
import { prisma, type Tx } from './db'

/** How many requests of one kind are let in within a window of time: from one address, and from all of them. */
export type RateLimit = { name: string; perAddress: number; altogether: number; seconds: number }

const YEAR_SECONDS = 366 * 24 * 3600

/** What an address is kept as: without the key nobody can tell which address it was, or try them all. */
const markOf = (address: string) =>
  keyedMark(masterKey(), 'RateLimit.address', address).subarray(0, 15).toString('base64url')

/** The counters are rows of the database, so that every web process counts the same. */
const limiter = (client: PrismaClient, keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPrisma({
    storeClient: client,
    tableName: 'rateLimit',
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  })

/** @returns seconds to wait, and whether this was the first of a new window */
async function consume(counter: RateLimiterPrisma, key: string): Promise<{ wait: number; first: boolean }> {
  try {
    return { wait: 0, first: (await counter.consume(key)).isFirstInDuration }
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      return { wait: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)), first: false }
    throw refusal
  }
}

/**
 * Counts one request and tells whether it is let in. One address that asks too often does not use up what there is for
 * all. `address` null: it is not known, and only the common limit holds. The first request of each window clears away
 * counters whose time is over.
 * @returns 0, or the seconds after which it is worth trying again
 */
export async function secondsToWait(
  { name, perAddress, altogether, seconds }: RateLimit,
  address: string | null,
  client = prisma(),
): Promise<number> {
  if (address) {
    const own = await consume(limiter(client, `${name}.address`, perAddress, seconds), markOf(address))
    if (own.wait > 0) return own.wait
  }
  const all = await consume(limiter(client, `${name}.all`, altogether, seconds), 'all')
  if (all.first) await client.rateLimit.deleteMany({ where: { expire: { lt: new Date() } } })
  return all.wait
}

/** Adds one to the day's counter of that name, which holds a number and nothing else. It is kept for a year. */
export async function countOne(name: string, day: string, client = prisma()): Promise<void> {
  const key = `count.${name}:${day}`
  await client.rateLimit.upsert({
    where: { key },
    create: { key, points: 1, expire: new Date(Date.now() + YEAR_SECONDS * 1000) },
    update: { points: { increment: 1 } },
    select: { key: true },
  })
}

/** The day counters whose name begins so, since a day. */
export async function countsSince(
  tx: Tx,
  prefix: string,
  since: string,
): Promise<{ name: string; day: string; count: number }[]> {
  const rows = await tx.rateLimit.findMany({
    where: { key: { startsWith: `count.${prefix}` } },
    select: { key: true, points: true },
  })
  return rows
    .map(({ key, points }) => ({ name: key.slice('count.'.length, -11), day: key.slice(-10), count: points }))
    .filter(({ day }) => day >= since)
}
