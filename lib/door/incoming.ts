import { AppError } from '@/lib/core/errors'

/** An address's host, or null for `null` and for what is no address. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

/**
 * A form or script of our own pages; another site's page cannot make a signed-in browser send this. Browsers name the
 * origin of every POST (`null` from a sandbox) and most also say how the asking page is related; a program says neither.
 */
export function sameOrigin({ headers }: Pick<Request, 'headers'>): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return origin === null || hostOf(origin) === host
}

/** What must not stand in a name that is stored, shown and sent in a header: controls and marks of direction. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}/\\]/gu

/** The name of a file as the sender's computer gave it (`X-File-Name`, URI-encoded), fit to be kept. @throws INVALID */
export function fileNameOf({ headers }: Pick<Request, 'headers'>): string {
  try {
    const name = decodeURIComponent(headers.get('x-file-name') ?? '').replace(UNFIT, '')
    return [...name].slice(0, 200).join('').trim() || 'file'
  } catch {
    throw new AppError('INVALID', 'door.invalid')
  }
}

/** Far more than any form of ours sends to a route. */
const LARGEST_JSON = 64 * 1024

/** The JSON a request carries, or null when it is none. Reads no further than a form can be long. @throws INVALID */
export async function jsonOf({ body }: Pick<Request, 'body'>): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > LARGEST_JSON) throw new AppError('INVALID', 'door.invalid')
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}

/** The paths of the texts PostgreSQL cannot store, which are those with a zero byte. No form of ours sends one. */
export function zeroBytesIn(input: unknown, path = ''): string[] {
  if (typeof input === 'string') return input.includes('\0') ? [path] : []
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([key, value]) => zeroBytesIn(value, path ? `${path}.${key}` : key))
}
