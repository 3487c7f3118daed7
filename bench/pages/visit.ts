import { request } from 'node:http'
import { median, timed } from '../letters/measure'

export type Visit = { page: string; scriptKb: number; htmlKb: number; fewMs: number; manyMs: number }

const ROUNDS = 15

/** Signs in with e-mail and password, without a browser. @returns the cookies of the session */
export async function signIn(base: string, email: string, password: string): Promise<string> {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
  const csrf = keep(await fetch(`${base}/api/auth/csrf`))
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  keep(
    await fetch(`${base}/api/auth/callback/credentials`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookies(), 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, email, password }),
    }),
  )
  if (![...jar.keys()].some((name) => name.includes('session-token'))) throw new Error('nobody could sign in')
  return cookies()
}

/** Scripts a modern browser loads with the page: `nomodule` ones are for others. */
const scriptsOf = (html: string) => [
  ...new Set(
    [...html.matchAll(/<script\b([^>]*)>/g)].flatMap(([, attributes = '']) =>
      /\bnomodule\b/i.test(attributes) ? [] : (/\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? []),
    ),
  ),
]

const sizes = new Map<string, number>()

/** Bytes of a script as they travel. The answer is asked for gzipped and kept so. */
async function gzipped(address: string): Promise<number> {
  const known = sizes.get(address)
  if (known !== undefined) return known
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    request(address, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks)))
      response.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
  sizes.set(address, bytes.length)
  return bytes.length
}

/** A page of one instance, as somebody signed in. */
export type Address = { base: string; cookie: string; page: string }

async function get({ base, cookie, page }: Address): Promise<string> {
  const response = await fetch(base + page, { headers: { Cookie: cookie }, redirect: 'manual' })
  if (response.status !== 200) throw new Error(`${page} answers ${response.status}`)
  return response.text()
}

/** A page as it comes: its scripts gzipped, and its HTML. */
async function weigh(address: Address): Promise<{ scriptKb: number; htmlKb: number }> {
  const html = await get(address)
  let script = 0
  for (const source of scriptsOf(html))
    script += await gzipped(new URL(source.replaceAll('&amp;', '&'), address.base).href)
  return { scriptKb: Math.round(script / 102.4) / 10, htmlKb: Math.round(Buffer.byteLength(html) / 1024) }
}

/**
 * The same page of two instances: what it weighs, and how long the server takes until the last byte. They are asked in
 * turn, so whatever else the machine does meets both; the first visits are not counted.
 */
export async function visitBoth(few: Address, many: Address): Promise<Visit> {
  await get(few)
  const weight = await weigh(many)
  const times = { few: [] as number[], many: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    times.few.push((await timed(() => get(few)))[0])
    times.many.push((await timed(() => get(many)))[0])
  }
  return { page: many.page, ...weight, fewMs: Math.round(median(times.few)), manyMs: Math.round(median(times.many)) }
}
