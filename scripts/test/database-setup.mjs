// Vitest's global setup of the database tests: one server, and one migrated template that every test file clones.
import { createMigratedDatabase } from '../lib/migrate.mjs'
import { throwawayServer } from '../lib/throwaway-server.mjs'

export default async function setup(project) {
  const server = await throwawayServer()
  try {
    const template = server.databaseName('template')
    await createMigratedDatabase(server.url, template)
    project.provide('databaseServer', { url: server.url, template })
  } catch (error) {
    await server.stop()
    throw error
  }
  return server.stop
}
