// What is checked without running the program.
import { inPackage } from '../lib/paths.mjs'
import { node, prisma, run } from '../lib/run.mjs'

const next = inPackage('next', 'dist/bin/next')

/** The types of the routes are generated first: those of an earlier build may name pages that are gone. */
export async function types() {
  await node([next, 'typegen'], { name: 'next typegen', env: { NEXT_TELEMETRY_DISABLED: '1' } })
  await node([inPackage('typescript', 'bin/tsc'), '--noEmit'], { name: 'tsc' })
  return 'no errors'
}

/** Biome is a native program; its own launcher finds the one for this platform. */
export const lintAndFormat = () =>
  node([inPackage('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '--diagnostic-level=warn'], {
    name: 'biome check',
  }).then(() => 'no errors')

export const dependencyRules = () =>
  node(['scripts/dependency-rules.mjs'], { name: 'The dependency rules' }).then(() => 'kept')

export const lockfile = async () =>
  (await run(process.execPath, ['scripts/check-lock.mjs'], { name: 'check-lock' })).trim()

/** Migrations and schema describe the same database. Triggers, checks and functions are invisible to this: they have tests. */
export const drift = (serverUrl) =>
  prisma(['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema', '--exit-code'], {
    name: 'The comparison of prisma/migrations with prisma/schema',
    env: { DATABASE_URL: serverUrl },
  }).then(() => 'no difference')
