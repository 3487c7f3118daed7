import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { PrismaClient } from '@/prisma/generated/client'
import { prisma } from '../db'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { url: string; template: string }
  }
}

/** One statement on the server itself; databases are made and dropped from outside. */
async function onServer(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * A migrated, empty database, data folder and master key for one test file, gone when the file is done:
 * `const db = await testDatabase()` at the top of an `*.db.test.ts`. Code that calls `prisma()` itself gets the same client.
 */
export async function testDatabase(): Promise<PrismaClient> {
  const { url, template } = inject('databaseServer')
  const name = `${template}_${randomBytes(6).toString('hex')}`
  await onServer(url, `create database "${name}" template "${template}"`)

  const address = new URL(url)
  address.pathname = `/${name}`
  const dataDir = mkdtempSync(path.join(tmpdir(), 'todoke-test-'))
  Object.assign(process.env, {
    DATABASE_URL: address.href,
    TODOKE_DATA_DIR: dataDir,
    TODOKE_MASTER_KEY: randomBytes(32).toString('base64'),
  })

  const client = prisma()
  afterAll(async () => {
    await client.$disconnect()
    await onServer(url, `drop database if exists "${name}" with (force)`)
    rmSync(dataDir, { recursive: true, force: true })
  })
  return client
}
