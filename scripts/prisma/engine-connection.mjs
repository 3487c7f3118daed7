// Connections for the schema engine. @prisma/adapter-pg is made for queries; the engine needs three things otherwise.
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const CHAR_OID = 18
const BPCHAR_OID = 1042

/** Catalog columns of type "char" must reach the engine as Character; the adapter cannot read them (prisma/orm 29635). */
function readCharColumns(connection) {
  const queryRaw = connection.queryRaw
  connection.queryRaw = async (query) => {
    let isChar = []
    const performIO = async (io) => {
      const result = await connection.performIO(io)
      isChar = result.fields.map((field) => field.dataTypeID === CHAR_OID)
      for (const field of result.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = BPCHAR_OID
      return result
    }
    const view = Object.create(connection, { performIO: { value: performIO } })
    const result = await queryRaw.call(view, query)
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, i) => (isChar[i] ? ColumnTypeEnum.Character : type)),
    }
  }
}

/** Scripts go to the server whole: the adapter splits at every ";", which cuts functions and triggers in pieces. */
function sendScriptsWhole(connection) {
  connection.executeScript = async (script) => {
    try {
      await connection.underlyingDriver().query(script)
    } catch (error) {
      connection.onError(error)
    }
  }
}

function forSchemaEngine(connection) {
  readCharColumns(connection)
  sendScriptsWhole(connection)
  const startTransaction = connection.startTransaction
  if (startTransaction) {
    connection.startTransaction = async (...args) => forSchemaEngine(await startTransaction.apply(connection, args))
  }
  return connection
}

const openPools = new Set()

/** One connection per pool, as the native engine has: its advisory lock belongs to the connection. */
async function connect(url) {
  const target = new URL(url)
  const schema = target.searchParams.get('schema') ?? undefined
  target.searchParams.delete('schema') // Prisma's own parameter, unknown to PostgreSQL
  const pool = new pg.Pool({ connectionString: target.href, max: 1 })
  openPools.add(pool)
  const connection = forSchemaEngine(await new PrismaPg(pool, { schema }).connect())
  connection.dispose = async () => {
    if (openPools.delete(pool)) await pool.end()
  }
  return connection
}

/** A database of its own. The adapter's connectToShadowDb, given a connection string, lands on the main database. */
async function connectToNewShadow(url) {
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
  const shadowUrl = new URL(url)
  shadowUrl.pathname = `/${name}`
  const main = await connect(url)
  await main.executeScript(`create database "${name}"`)
  const shadow = await connect(shadowUrl.href)
  const closeShadow = shadow.dispose
  shadow.dispose = async () => {
    await closeShadow()
    await main.executeScript(`drop database "${name}"`)
    await main.dispose()
  }
  return shadow
}

/** The adapter factory the WebAssembly engine is constructed with. */
export const connectionFactory = ({ url, shadowDatabaseUrl }) =>
  bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => (shadowDatabaseUrl ? connect(shadowDatabaseUrl) : connectToNewShadow(url)),
  })

/** Whatever a failed call has left open. */
export async function closeAll() {
  for (const pool of openPools) {
    openPools.delete(pool)
    await pool.end()
  }
}
