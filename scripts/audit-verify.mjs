// npm run audit:verify: checks the hash chain of the log; its own output says which row is wrong, if one is.
// With a file name (npm run audit:verify -- log.jsonl) it checks an exported log and needs no database.
import './lib/node-version.mjs'
import { tsx } from './lib/run.mjs'
import { report } from './lib/steps.mjs'
import { withDatabase } from './lib/with-database.mjs'

const [file] = process.argv.slice(2)
const verify = (env) => tsx(['lib/audit/verify-cli.ts', ...(file ? [file] : [])], { env, show: true })

if (file) {
  process.exitCode = await verify({}).then(
    () => 0,
    (error) => error.status ?? report(error) ?? 1,
  )
} else {
  await withDatabase(verify)
}
