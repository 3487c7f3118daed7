import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dataPath } from './env'

/** The folder mail is laid into when no server is set. */
export const outboxFolder = () => dataPath('mail')

/** Lays a mail into the outbox as `<message id>.eml`, for its owner alone. The same mail again replaces it. */
export async function putInOutbox(messageId: string, message: Buffer): Promise<void> {
  const name = `${messageId.replace(/[^A-Za-z0-9.@-]/g, '_').slice(0, 150)}.eml`
  await mkdir(outboxFolder(), { recursive: true, mode: 0o700 })
  const place = path.join(outboxFolder(), name)
  await writeFile(`${place}.part`, message, { mode: 0o600, flush: true })
  await rename(`${place}.part`, place)
}
