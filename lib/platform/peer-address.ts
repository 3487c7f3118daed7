import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Where the address of the connection is noted. Whatever a client sends under this name is overwritten. */
const PEER = 'x-todoke-peer'

/**
 * Notes on every request the address it came from. Next takes over a client's own `X-Forwarded-For` unread, so that
 * header alone cannot tell a proxy's word from a stranger's.
 */
export const notePeerAddresses = () =>
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    request.headers[PEER] = request.socket.remoteAddress ?? ''
  })

/** Some proxies write the port of the connection behind the address: `192.0.2.1:4001`, `[2001:db8::1]:4001`. */
const PORT = /^(?:(\d+\.\d+\.\d+\.\d+)|\[([^\]]*)\])(?::\d+)?$/

/**
 * One home connection has a whole /64 of IPv6 addresses (RFC 6177); they count as one. An IPv4 address written as IPv6
 * counts as itself. Null for what is no address.
 */
function counted(address: string): string | null {
  const plain = address
    .trim()
    .replace(PORT, '$1$2')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
  if (isIP(plain) === 0) return null
  if (isIP(plain) === 4) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - after.length
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/**
 * The address a request is counted under, or null when it is not known.
 * @param proxies how many of our own proxies stand in front; each appends the address it saw to `X-Forwarded-For`, so
 *   with n of them the n-th entry from the right is the last one that can be believed. 0: the header is not looked at.
 */
export function addressOf(headers: Pick<Headers, 'get'>, proxies: number): string | null {
  const peer = headers.get(PEER) ?? ''
  if (proxies === 0) return counted(peer)
  const seen = (headers.get('x-forwarded-for') ?? '').split(',')
  return counted(seen.at(-proxies) ?? '') ?? counted(peer)
}
