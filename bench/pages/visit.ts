import { request } from 'node:http'
import { median, timed } from '../letters/measure'

export type Visit = { page: string; scriptKb: number; htmlKb: number; serverMs: number }

const ROUNDS = 9

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

/** One page: its scripts gzipped, its HTML, and how long the server takes until the last byte, the first visit not counted. */
export async function visit(base: string, cookie: string, page: string): Promise<Visit> {
  const get = async () => {
    const response = await fetch(base + page, { headers: { Cookie: cookie }, redirect: 'manual' })
    if (response.status !== 200) throw new Error(`${page} answers ${response.status}`)
    return response.text()
  }
  const html = await get()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push((await timed(get))[0])
  let script = 0
  for (const source of scriptsOf(html)) script += await gzipped(new URL(source.replaceAll('&amp;', '&'), base).href)
  return {
    page,
    scriptKb: Math.round(script / 102.4) / 10,
    htmlKb: Math.round(Buffer.byteLength(html) / 1024),
    serverMs: Math.round(median(times)),
  }
}
