// npm run verify:export -- --entity CODE --out FOLDER: the verification page of an entity as static files.
import './lib/node-version.mjs'
import { tsx } from './lib/run.mjs'
import { withDatabase } from './lib/with-database.mjs'

await withDatabase((env) => tsx(['lib/notice/verify/export-cli.ts', ...process.argv.slice(2)], { env, show: true }))
