// npm run audit:verify: checks the hash chain of the log; its own output says which row is wrong, if one is.
import './lib/node-version.mjs'
import { tsx } from './lib/run.mjs'
import { withDatabase } from './lib/with-database.mjs'

await withDatabase((env) => tsx(['lib/audit/verify-cli.ts', ...process.argv.slice(2)], { env, show: true }))
