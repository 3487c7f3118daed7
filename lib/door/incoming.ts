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
