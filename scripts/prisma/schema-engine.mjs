#!/usr/bin/env node
// The program Prisma's command line takes for its schema engine (PRISMA_SCHEMA_ENGINE_BINARY, set in prisma.config.ts):
// it speaks the engine's JSON-RPC on standard input and output and answers with the WebAssembly build.
import { readFileSync } from 'node:fs'
import readline from 'node:readline'
import { cliVerb, datasource, schemaFiles, wantsVersion } from './arguments.mjs'
import { runDatabaseCommand } from './database-commands.mjs'
import { closeAll, connectionFactory } from './engine-connection.mjs'
import { engineVersion, loadEngine } from './wasm-engine.mjs'

if (wantsVersion) {
  console.log('schema-engine-wasm', engineVersion())
  process.exit(0)
}
if (cliVerb) process.exit(await runDatabaseCommand(cliVerb, datasource.url))

const Engine = await loadEngine()
const factory = connectionFactory(datasource)
const datamodels = schemaFiles.map((file) => [file, readFileSync(file, 'utf8')])
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

/** These reach the shadow database only through what a diagnosis has put into the same engine's cache. */
const NEEDS_DIAGNOSIS = ['evaluateDataLoss', 'createMigration']

/** Each call gets an engine of its own: what an instance has cached is wrong after applyMigrations. */
async function call(method, params) {
  const engine = await Engine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, factory)
  if (NEEDS_DIAGNOSIS.includes(method)) {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
  }
  if (method === 'getDatabaseVersion') return engine.version(params)
  if (method === 'createDatabase') return { databaseName: new URL(datasource.url).pathname.slice(1) }
  const result = await engine[method](params)
  if (method === 'diff' && result.stdout != null) {
    send({ id: 'print', method: 'print', params: { content: result.stdout } })
  }
  return result ?? {}
}

/** The error as the native engine words it; the adapter keeps database errors apart, under a number. */
function rpcError(error) {
  const kept = typeof error.id === 'number' ? factory.errorRegistry?.consumeError(error.id) : undefined
  const data = {
    is_panic: error instanceof WebAssembly.RuntimeError,
    message: error.message ?? String(kept?.error ?? error),
    error_code: error.code,
    meta: error.meta ?? {},
    backtrace: error.stack,
  }
  return { code: 4466, message: 'An error happened. Check the data field for details.', data }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line)
  if (!method) continue
  const answer = await call(method, params).then(
    (result) => ({ id, result }),
    (error) => ({ id, error: rpcError(error) }),
  )
  await closeAll()
  send(answer)
}
process.exit(0)
