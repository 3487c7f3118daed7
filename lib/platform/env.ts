import path from 'node:path'
import { z } from 'zod'

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  TODOKE_DATA_DIR: z.string().default('.data'),
  TODOKE_MASTER_KEY: z.string().optional(),
})

/** The environment this process runs in, checked at first use. @throws ZodError naming the variable. */
export const env = () => Env.parse(process.env)

/** Absolute path below the data folder. `parts` come from our own code, never from a user. */
export const dataPath = (...parts: string[]) =>
  path.resolve(/* turbopackIgnore: true */ process.env.TODOKE_DATA_DIR ?? '.data', ...parts)
