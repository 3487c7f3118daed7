import path from 'node:path'
import { z } from 'zod'

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  TODOKE_DATA_DIR: z.string().default('.data'),
  TODOKE_MASTER_KEY: z.string().optional(),
  /** how many of our own proxies stand in front of the web server */
  TODOKE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  /** look-ups of notice codes let in within ten minutes: from one address, and from all */
  TODOKE_VERIFY_PER_ADDRESS: z.coerce.number().int().min(1).default(30),
  TODOKE_VERIFY_ALTOGETHER: z.coerce.number().int().min(1).default(6000),
  /** `1`: anybody may read which notices are in force */
  TODOKE_PUBLISH_NOTICES: z.string().optional(),
  /** `off`: no quick check for people without an account */
  TODOKE_QUICK_CHECK: z.string().optional(),
  /** the address people use; links in mails and calendars begin with it */
  AUTH_URL: z.url().default('http://localhost:3000'),
  /** who reminders come from; none: todoke@ the host of AUTH_URL */
  TODOKE_MAIL_FROM: z.email().optional(),
  /** hosts (`name` or `name:port`, with commas) inside the own network that webhooks may call */
  TODOKE_WEBHOOK_HOSTS: z.string().default(''),
})

/** The environment this process runs in, checked at first use. @throws ZodError naming the variable. */
export const env = () => Env.parse(process.env)

/** Absolute path below the data folder. `parts` come from our own code, never from a user. */
export const dataPath = (...parts: string[]) =>
  path.resolve(/* turbopackIgnore: true */ process.env.TODOKE_DATA_DIR ?? '.data', ...parts)
