import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'

export type Tx = Prisma.TransactionClient

/** A client on its own pool. The pool swallows connection errors: the queries that meet them report them. */
export function createPrisma(url: string, { connections = 10 } = {}): PrismaClient {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) })
}

const shared = globalThis as { todokePrisma?: PrismaClient }

/** This process's client; kept on globalThis so that development reloads do not open a pool each. */
export function prisma(): PrismaClient {
  shared.todokePrisma ??= createPrisma(process.env.DATABASE_URL ?? '')
  return shared.todokePrisma
}
