import { randomBytes } from 'node:crypto'
import { masterKey, open, seal } from '@/lib/platform/crypto'

const identity = (id: string) => `Webhook.secret:${id}`

/** A new key for a webhook's signatures; its text is shown once. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64url')}`

export const sealedSecret = (id: string, secret: string) => seal(masterKey(), secret, identity(id))

export const secretOf = ({ id, secret }: { id: string; secret: Uint8Array }): string =>
  open(masterKey(), secret, identity(id)).toString('utf8')
