// Commands that need this installation's database for a moment, whether or not the application is running.
import { openDatabase } from './database.mjs'
import { processEnv } from './process-env.mjs'
import { report } from './steps.mjs'

/**
 * Opens the database (starting the embedded server if nobody has), runs `work`, and leaves things as they were.
 * A failure is printed as one sentence and becomes the exit status.
 * @param {(env: Record<string, string>) => Promise<unknown>} work gets the environment the application runs in
 */
export async function withDatabase(work) {
  let database
  try {
    database = await openDatabase()
    await work(processEnv({ databaseUrl: database.url }))
  } catch (error) {
    if (error.status === undefined) report(error)
    process.exitCode = error.status ?? 1
  } finally {
    if (!database?.wasRunning) await database?.release()
  }
}
