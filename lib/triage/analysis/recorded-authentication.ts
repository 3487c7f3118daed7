import { getDomain } from 'tldts'
import type { Authentication, AuthenticationResult, Hop } from './message'

export type HeaderLine = { key: string; line: string }

const value = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .replace(/\r?\n\s*/gu, ' ')
    .trim()
const bare = (text: string): string =>
  text
    .replace(/\([^()]{0,500}\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** The way the message took, from its `Received` lines, the last hop first. */
export function hopsOf(headers: readonly HeaderLine[], most: number): Hop[] {
  return headers
    .filter((header) => header.key === 'received')
    .slice(0, most)
    .map((header) => {
      const line = value(header.line).slice(0, 2000)
      const plain = bare(line)
      const semicolon = plain.lastIndexOf(';')
      return {
        from: /\bfrom (\S{1,255})/iu.exec(plain)?.[1] ?? '',
        by: /\bby (\S{1,255})/iu.exec(plain)?.[1]?.replace(/;$/u, '') ?? '',
        at:
          semicolon < 0
            ? ''
            : plain
                .slice(semicolon + 1)
                .trim()
                .slice(0, 100),
      }
    })
}

/**
 * The topmost Authentication-Results header (RFC 8601), else the topmost ARC-Authentication-Results, else Received-SPF.
 * Lower ones are ignored: the sender may have written them.
 */
export function recordedAuthentication(headers: readonly HeaderLine[]): Authentication | null {
  const at = headers.findIndex((header) => header.key === 'authentication-results')
  const top = at >= 0 ? at : headers.findIndex((header) => header.key === 'arc-authentication-results')
  const spf = headers.find((header) => header.key === 'received-spf')
  const header = headers[top]
  if (!header) return spf ? fromReceivedSpf(value(spf.line)) : null
  const text = bare(value(header.line).slice(0, 5000)).replace(/^i=\d+;\s*/u, '')
  const [id = '', ...methods] = text.split(';').map((part) => part.trim())
  const read = { ...resultsOf(methods), recordedBy: id.split(' ')[0]?.toLowerCase() ?? '' }
  return { ...read, trusted: isOfLastHop(headers, top, read.recordedBy) }
}

function resultsOf(methods: readonly string[]): Omit<Authentication, 'recordedBy' | 'trusted'> {
  const found: Omit<Authentication, 'recordedBy' | 'trusted'> = { spf: null, dkim: [], dmarc: null, arc: null }
  for (const method of methods.slice(0, 30)) {
    const [, name, result] = /^(spf|dkim|dmarc|arc)\s?=\s?([a-z]+)/iu.exec(method) ?? []
    if (!name || !result) continue
    const entry: AuthenticationResult = { result: result.toLowerCase(), domain: domainIn(method) }
    if (name.toLowerCase() === 'dkim') found.dkim.push(entry)
    else found[name.toLowerCase() as 'spf' | 'dmarc' | 'arc'] ??= entry
  }
  return found
}

/** `header.d=`, `header.i=@`, `header.from=`, `smtp.mailfrom=` or `smtp.helo=`: the domain behind the last @. */
function domainIn(method: string): string {
  for (const property of ['header.d', 'header.i', 'header.from', 'smtp.mailfrom', 'smtp.helo']) {
    const start = method.toLowerCase().indexOf(`${property}=`)
    if (start < 0) continue
    const written = method.slice(start + property.length + 1).split(/[\s;]/u)[0] ?? ''
    const domain = written
      .slice(written.lastIndexOf('@') + 1)
      .replace(/[<>"]/gu, '')
      .toLowerCase()
    if (domain) return domain
  }
  return ''
}

/**
 * The gateway that took the message in writes its results above (or right beneath) its own Received line and signs
 * them with its own name. A header beneath the second Received line, or in the name of another house, is hearsay.
 */
function isOfLastHop(headers: readonly HeaderLine[], at: number, id: string): boolean {
  const before = headers.slice(0, at).filter((header) => header.key === 'received').length
  const last = hopsOf(headers, 1)[0]
  if (before > 1 || id === '') return false
  if (!last?.by) return true
  return (getDomain(last.by) ?? last.by.toLowerCase()) === (getDomain(id) ?? id)
}

function fromReceivedSpf(line: string): Authentication {
  const result = /^[a-z]+/iu.exec(line)?.[0]?.toLowerCase() ?? 'none'
  const domain = /envelope-from="?[^@"\s]{0,200}@([^\s">;]{1,255})/iu.exec(line)?.[1]?.toLowerCase() ?? ''
  return { recordedBy: '', trusted: false, spf: { result, domain }, dkim: [], dmarc: null, arc: null }
}
