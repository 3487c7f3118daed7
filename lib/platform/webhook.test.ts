import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { isInside } from './inside-address'
import { aReceiver } from './testing/webhook-receiver'
import { callWebhook, refusedAddress } from './webhook'

process.env.DATABASE_URL ??= 'postgresql://none'
afterEach(() => {
  process.env.TODOKE_WEBHOOK_HOSTS = ''
})

const at = new Date('2026-12-26T00:00:00Z')
const call = (url: string) => callWebhook({ url, secret: 'whsec_x', id: 'm1', body: '{"text":"期限"}', at })

/** A receiver the installation lets be called. */
async function listed(...answers: number[]) {
  const receiver = await aReceiver(...answers)
  process.env.TODOKE_WEBHOOK_HOSTS = ` other.example, ${receiver.host} `
  return receiver
}

describe('a call', () => {
  it('is signed over time and body, and names itself', async () => {
    const receiver = await listed()
    expect(await call(receiver.url)).toEqual({ ok: true })
    const { headers = {}, body = '' } = receiver.received[0] ?? {}
    const signed = createHmac('sha256', 'whsec_x').update(`1798243200.${body}`).digest('hex')
    expect(headers['x-todoke-signature']).toBe(`t=1798243200,v1=${signed}`)
    expect(headers['x-todoke-delivery']).toBe('m1')
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(body)).toEqual({ text: '期限' })
    await receiver.close()
  })

  it.each([
    [302, true],
    [404, true],
    [410, true],
    [429, false],
    [500, false],
    [503, false],
  ])('answered by %i is worth no other try: %s; redirects are not followed', async (status, permanent) => {
    const receiver = await listed(status)
    expect(await call(receiver.url)).toEqual({ ok: false, permanent, why: `HTTP ${status}` })
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook'])
    await receiver.close()
  })

  it('to nobody is worth another try', async () => {
    const receiver = await listed()
    await receiver.close()
    expect(await call(receiver.url)).toEqual({ ok: false, permanent: false, why: 'ECONNREFUSED' })
  })
})

describe('an address', () => {
  it.each([
    ['https://hooks.slack.com/services/x', null],
    ['https://prod-1.westus.logic.azure.com:443/workflows/x', null],
    ['http://hooks.slack.com/services/x', 'scheme'],
    ['ftp://hooks.slack.com/', 'scheme'],
    ['https://user:password@hooks.slack.com/', 'url'],
    ['no address', 'url'],
    ['http://localhost:8080/', 'inside'],
    ['http://127.0.0.1/', 'inside'],
    ['https://[::1]/', 'inside'],
    ['https://10.0.0.8/', 'inside'],
    ['https://192.168.1.1/', 'inside'],
    ['https://169.254.169.254/latest/meta-data', 'inside'],
    ['https://[fd00::1]/', 'inside'],
    ['https://[::ffff:10.0.0.1]/', 'inside'],
    ['https://0x7f000001/', 'inside'],
    ['https://2130706433/', 'inside'],
  ])('%s: %s', (address, refused) => {
    expect(refusedAddress(address)).toBe(refused)
  })

  it('of the own network may be called where it is listed, by host or by host and port', () => {
    process.env.TODOKE_WEBHOOK_HOSTS = 'localhost:8080, 10.0.0.8'
    expect(refusedAddress('http://localhost:8080/')).toBeNull()
    expect(refusedAddress('http://localhost:8081/')).toBe('inside')
    expect(refusedAddress('https://10.0.0.8/')).toBeNull()
  })

  it('whose name leads inside is refused when it is looked up', async () => {
    expect(await call('https://localhost.localdomain./hook')).toMatchObject({ ok: false })
    expect(await call('https://ip6-localhost/hook')).toMatchObject({ ok: false })
  })
})

it.each([
  ['8.8.8.8', false],
  ['2606:4700::1111', false],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['::', true],
  ['fe80::1', true],
  ['64:ff9b::a00:1', true],
  ['2002:a00:1::', true],
  ['not an address', true],
])('%s leads inside: %s', (address, inside) => {
  expect(isInside(address)).toBe(inside)
})
