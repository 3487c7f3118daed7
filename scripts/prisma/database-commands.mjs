// `schema-engine cli <verb>`: is the database there, make it, drop it.
import pg from 'pg'

/** Prisma's error codes for PostgreSQL's. */
const PRISMA_CODE = { '3D000': 'P1003', '28P01': 'P1000', '42P04': 'P1009' }
const UNREACHABLE = 'P1001'

async function execute(connectionString, sql) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function statement(verb, url) {
  const name = decodeURIComponent(url.pathname.slice(1)).replaceAll('"', '""')
  if (verb === 'create-database') return `create database "${name}"`
  if (verb === 'drop-database') return `drop database "${name}"`
  return undefined
}

/** Runs the verb; the engine's way to report an error is one JSON line on standard error and status 1. */
export async function runDatabaseCommand(verb, databaseUrl) {
  const url = new URL(databaseUrl)
  const sql = statement(verb, url)
  if (sql) url.pathname = '/postgres'
  try {
    await execute(url.href, sql ?? 'select 1')
    return 0
  } catch (error) {
    const anotherWasFirst = verb === 'create-database' && ['42P04', '23505'].includes(error.code)
    if (anotherWasFirst) return 0
    const fields = { error_code: PRISMA_CODE[error.code] ?? UNREACHABLE, message: error.message }
    console.error(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`)
    return 1
  }
}
