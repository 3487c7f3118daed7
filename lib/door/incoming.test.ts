import { describe, expect, it } from 'vitest'
import { fileNameOf, jsonOf, sameOrigin, zeroBytesIn } from './incoming'

const request = (headers: Record<string, string>) => ({ headers: new Headers({ host: 'todoke.example', ...headers }) })

describe('a request', () => {
  it.each([
    ['of our own page', { origin: 'https://todoke.example', 'sec-fetch-site': 'same-origin' }, true],
    [
      'of our own page behind a proxy',
      { host: 'web:3000', 'x-forwarded-host': 'a.example', origin: 'https://a.example' },
      true,
    ],
    ['of a program', {}, true],
    ['of another site', { origin: 'https://evil.example' }, false],
    ['of another port', { origin: 'https://todoke.example:8443' }, false],
    ['of a sandboxed page', { origin: 'null' }, false],
    ['with nonsense for an origin', { origin: 'todoke.example' }, false],
    ['without origin from another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['from a sister domain', { origin: 'https://todoke.example', 'sec-fetch-site': 'same-site' }, false],
  ])('%s', (_, headers, allowed) => {
    expect(sameOrigin(request(headers as Record<string, string>))).toBe(allowed)
  })
})

describe("a file's name", () => {
  it.each([
    ['%E9%A1%A7%E5%AE%A2%20%F0%A0%AE%B7.csv', '顧客 𠮷.csv'],
    ['a%00b%0d%0aSet-Cookie%3a x.csv', 'abSet-Cookie: x.csv'],
    ['..%2f..%5cetc', '....etc'],
    ['fdp.%E2%80%AExls', 'fdp.xls'],
    ['', 'file'],
    ['%20', 'file'],
  ])('%j is kept as %j', (sent, kept) => expect(fileNameOf(request({ 'x-file-name': sent }))).toBe(kept))

  it('is not cut within a character', () => {
    const name = fileNameOf(request({ 'x-file-name': encodeURIComponent('𠮷'.repeat(300)) }))
    expect(name).toBe('𠮷'.repeat(200))
    expect(encodeURIComponent(name)).not.toBe('')
  })

  it('that cannot be decoded is refused', () =>
    expect(() => fileNameOf(request({ 'x-file-name': '%E3%81' }))).toThrow('INVALID'))
})

describe("a request's JSON", () => {
  const posted = (body?: string) => new Request('https://todoke.example/', { method: 'POST', body })

  it('is read, whatever its pieces', async () => {
    expect(await jsonOf(posted('{"row":"髙"}'))).toEqual({ row: '髙' })
    const bytes = Buffer.from('{"row":"髙"}')
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    expect(await jsonOf({ body: pieces })).toEqual({ row: '髙' })
  })

  it('is null when it is none', async () => {
    expect(await jsonOf(posted('{'))).toBeNull()
    expect(await jsonOf(posted())).toBeNull()
  })

  it('is not read to the end when it has none', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 8192
        controller.enqueue(new Uint8Array(8192).fill(32))
      },
    })
    await expect(jsonOf({ body: endless })).rejects.toMatchObject({ code: 'INVALID' })
    expect(sent).toBeLessThan(200_000)
  })
})

describe('a text with a zero byte', () => {
  it('is found where it is', () =>
    expect(zeroBytesIn({ title: 'a', fields: { course: 'a\0b', list: ['x', '\0'] }, count: 1, none: null })).toEqual([
      'fields.course',
      'fields.list.1',
    ]))
  it('is not one that spells it', () => expect(zeroBytesIn({ title: '\\0 \\u0000' })).toEqual([]))
})
