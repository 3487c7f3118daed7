import { chmodSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'prisma/config'

/**
 * Prisma's command line would download its schema engine on first use. Instead it runs Prisma's own WebAssembly build
 * of the same engine, from npm. Windows cannot spawn a script as a program: there the download stays.
 */
if (process.platform !== 'win32' && !process.env.PRISMA_SCHEMA_ENGINE_BINARY) {
  const engine = path.join(import.meta.dirname, 'scripts/prisma/schema-engine.mjs')
  chmodSync(engine, 0o755)
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = engine
}

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
