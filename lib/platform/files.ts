import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '@/lib/core/errors'
import { dataPath } from './env'
import { isId } from './id'
import { opening, sealing } from './sealed-stream'

/** Where a stored file lies: below the data folder, named by its id alone, two levels deep. */
const placeOf = (id: string) => {
  if (!isId(id)) throw new Error('not a file id')
  return dataPath('files', id.slice(0, 2), id)
}

/** Counts and hashes what flows through; refuses more than `limit` bytes. */
function meter(limit: number) {
  const hash = createHash('sha256')
  const seen = { size: 0, sha256: '' }
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen.size += chunk.length
      if (seen.size > limit) return done(new AppError('INVALID', { message: 'form.fileTooLarge' }))
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      seen.sha256 = hash.digest('hex')
      done()
    },
  })
  return { stream, seen }
}

/**
 * Streams `source` into the store, sealed with `key`. The file appears under its id only when it is complete.
 * @returns size in bytes and SHA-256 of the plain content
 */
export async function putFile(
  id: string,
  key: Buffer,
  source: Readable | Uint8Array,
  { limit = 2 * 1024 ** 3 } = {},
): Promise<{ size: number; sha256: string }> {
  const place = placeOf(id)
  const part = `${place}.part`
  await mkdir(dataPath('files', id.slice(0, 2)), { recursive: true, mode: 0o700 })
  const { stream, seen } = meter(limit)
  const from = source instanceof Uint8Array ? Readable.from([source]) : source
  try {
    await pipeline(from, stream, sealing(key, id), createWriteStream(part, { mode: 0o600, flush: true }))
    await rename(part, place)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return seen
}

/** The plain content of a stored file, as a stream. The file is closed however the reading ends: done, broken, given up. */
export function readFile(id: string, key: Buffer): Readable {
  const open = opening(key, id)
  const source = createReadStream(placeOf(id))
  source.on('error', (error) => open.destroy(error))
  open.on('close', () => source.destroy())
  source.pipe(open)
  return open
}

export const removeFile = (id: string) => rm(placeOf(id), { force: true })
