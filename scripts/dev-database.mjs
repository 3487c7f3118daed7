// Starts the embedded development database, migrates it, leaves it running and prints its address.
// Usage: export DATABASE_URL=$(node scripts/dev-database.mjs)      stop it: node scripts/dev-database.mjs --stop
import path from 'node:path'
import { openDatabase } from './lib/database.mjs'
import { migrate } from './lib/migrate.mjs'
import { dataDir, shown } from './lib/paths.mjs'
import { startServer } from './lib/postgres/server.mjs'

delete process.env.DATABASE_URL
if (process.argv.includes('--stop')) {
  const server = await startServer(path.join(dataDir, 'pg'))
  await server.stop()
  console.log(`The database in ${shown(server.place)} is stopped.`)
} else {
  const { url } = await openDatabase()
  await migrate(url)
  console.log(url)
}
