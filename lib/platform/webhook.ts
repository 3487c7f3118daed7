import { createHmac } from 'node:crypto'
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import { env } from './env'
import { isInside, isLoopback } from './inside-address'

const TIMEOUT_MS = 10_000

/** Answers worth another try: the receiver is busy, slow or broken for now. */
const FOR_NOW = new Set([408, 425, 429])

export type WebhookCall = { url: string; secret: string; id: string; body: string; at: Date }
export type WebhookAnswer = { ok: true } | { ok: false; permanent: boolean; why: string }

/** Why an address may not be called, or null: https, or http to this very machine; inside the network only where listed. */
export function refusedAddress(address: string): 'url' | 'scheme' | 'inside' | null {
  if (!URL.canParse(address)) return 'url'
  const url = new URL(address)
  if (url.username || url.password) return 'url'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return 'scheme'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const named = isLoopback(url.hostname) || (isIP(host) !== 0 && isInside(host))
  return named && !isListed(url) ? 'inside' : null
}

/** Hosts of the own network that the installation lets be called. */
function isListed({ hostname, port, protocol }: URL): boolean {
  const listed = env()
    .TODOKE_WEBHOOK_HOSTS.split(',')
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean)
  return listed.includes(hostname) || listed.includes(`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`)
}

/** `X-Todoke-Signature`: HMAC-SHA256 over time and body, so that neither can be changed nor sent again much later. */
export function signatureHeader(secret: string, body: string, at: Date): string {
  const t = Math.floor(at.getTime() / 1000)
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`
}

/** Looks a name up and refuses what leads inside: asked for the very connection, a name cannot change in between. */
const outsideOnly = (
  host: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
) =>
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error) return done(error, [])
    if (!first || found.some(({ address }) => isInside(address)))
      return done(Object.assign(new Error('the address leads inside'), { code: 'EINSIDE' }), [])
    return options.all ? done(null, found) : done(null, first.address, first.family)
  })

/**
 * Posts one signed call. Redirects are not followed and the answer's body is not read. The id stays the same however often
 * a call is repeated: receivers drop what they know.
 */
export function callWebhook({ url: address, secret, id, body, at }: WebhookCall): Promise<WebhookAnswer> {
  const refused = refusedAddress(address)
  if (refused) return Promise.resolve({ ok: false, permanent: true, why: refused })
  const url = new URL(address)
  const post = url.protocol === 'https:' ? requestTls : requestPlain
  return new Promise((resolve) => {
    const failed = (why: string, permanent = false) => resolve({ ok: false, permanent, why })
    const request = post(
      url,
      {
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(!isListed(url) && { lookup: outsideOnly }),
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'Todoke',
          'X-Todoke-Delivery': id,
          'X-Todoke-Signature': signatureHeader(secret, body, at),
        },
      },
      (answer) => {
        const status = answer.statusCode ?? 0
        answer.destroy()
        if (status >= 200 && status < 300) resolve({ ok: true })
        else failed(`HTTP ${status}`, status < 500 && !FOR_NOW.has(status))
      },
    )
    request.on('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EINSIDE' ? 'inside' : error.name === 'TimeoutError' ? 'timeout' : (error.code ?? 'unreachable'),
        error.code === 'EINSIDE',
      ),
    )
    request.end(body)
  })
}
