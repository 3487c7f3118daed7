import { authSecret, masterKey } from './keys.mjs'
import { dataDir } from './paths.mjs'

/**
 * What every process of an installation gets in its environment.
 * @param {{ databaseUrl: string, port?: number, mode?: 'production' | 'development' }} settings
 * @returns {Record<string, string>}
 */
export const processEnv = ({ databaseUrl, port = 3000, mode = 'production' }) => ({
  DATABASE_URL: databaseUrl,
  AUTH_SECRET: authSecret(),
  AUTH_URL: process.env.AUTH_URL ?? `http://localhost:${port}`,
  TODOKE_MASTER_KEY: masterKey().key,
  TODOKE_DATA_DIR: dataDir,
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_ENV: mode,
})
