// Prisma's schema engine in its WebAssembly build (npm: @prisma/schema-engine-wasm).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))

/** The commit of the engine: what the command line compares with its own. */
export const engineVersion = () =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    .version.split('.')
    .pop()

/** A panic leaves its promise unsettled for ever, so it must end the process. */
function exitOnPanic() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      this.message = message
    },
  }
  process.on('uncaughtException', (error) => {
    console.error(globalThis.PRISMA_WASM_PANIC_REGISTRY.message ?? error)
    process.exit(101)
  })
}

/** Loads the engine. @returns its class; an instance holds caches that do not survive applyMigrations */
export async function loadEngine() {
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  exitOnPanic()
  return glue.SchemaEngine
}
