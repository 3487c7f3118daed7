import { hash, verify } from '@node-rs/argon2'

/** argon2id with OWASP's first recommendation: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string) => hash(password, OPTIONS)

let decoy: Promise<string> | undefined

/**
 * True when the password fits. An account without a hash takes as long to refuse as one with a wrong password, so that
 * the answer's time does not tell who has an account.
 */
export async function passwordFits(storedHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const fits = await verify(storedHash ?? (await decoy), password).catch(() => false)
  return fits && storedHash !== undefined
}
