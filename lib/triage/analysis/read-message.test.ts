import { generateKeyPairSync } from 'node:crypto'
import { burn } from '@kenjiuno/msgreader/lib/Burner'
import { dkimSign } from 'mailauth/lib/dkim/sign'
import { describe, expect, test } from 'vitest'
import { eml } from '../testing/messages'
import { LIMITS } from './limits'
import { readMessage } from './read-message'

const multipart = (parts: string[], boundary = 'b1') =>
  `${parts.map((part) => `--${boundary}\r\n${part}`).join('\r\n')}\r\n--${boundary}--`
const MIXED = 'multipart/mixed; boundary="b1"'

describe('a mail', () => {
  test('headers, hops and what the topmost gateway recorded', async () => {
    const message = await readMessage(
      eml('本文です。', {
        from: '"青葉" <Info@Aoba.example>',
        subject: '件名',
        authentication:
          'spf=pass (sender ok) smtp.mailfrom=x@aoba.example; dkim=fail header.d=other.example; dmarc=pass (p=none) header.from=aoba.example',
        more: [
          'Reply-To: other@else.example',
          'Authentication-Results: forged.example; dmarc=fail',
          'Return-Path: <bounce@list.example>',
        ],
      }),
    )
    expect(message).toMatchObject({
      form: 'eml',
      from: { name: '青葉', address: 'info@aoba.example' },
      replyTo: [{ address: 'other@else.example' }],
      returnPath: 'bounce@list.example',
      subject: '件名',
      text: '本文です。',
      date: '2026-11-23T00:00:00.000Z',
      problems: [],
    })
    expect(message.hops).toEqual([
      { from: 'mail.somewhere.example', by: 'mx.aoba.example', at: 'Mon, 23 Nov 2026 09:00:00 +0900' },
    ])
    expect(message.authentication).toEqual({
      ...{ recordedBy: 'mx.aoba.example', trusted: true, arc: null },
      spf: { result: 'pass', domain: 'aoba.example' },
      dkim: [{ result: 'fail', domain: 'other.example' }],
      dmarc: { result: 'pass', domain: 'aoba.example' },
    })
  })

  test('results in the name of another house are not trusted', async () => {
    const bytes = Buffer.from(
      eml('x')
        .toString('utf8')
        .replace('Received:', 'Received: from a by b.example; Mon\r\nReceived:')
        .replace('From:', 'Authentication-Results: evil.example; dmarc=pass header.from=somewhere.example\r\nFrom:'),
    )
    expect((await readMessage(bytes)).authentication).toMatchObject({ trusted: false, dmarc: { result: 'pass' } })
  })

  test('HTML becomes text; nothing in it runs, loads or shows what is hidden', async () => {
    const { text, hiddenText, links, hasForm } = await readMessage(
      eml(
        '<style>p{}</style><script>alert(1)</script><p>見える</p><div style="display: none">隠れた文</div><img src="https://track.example/a.png"><a href="https://evil.example/x"><b>本物</b>のサイト</a><form action="https://evil.example/post"><input name=a></form>',
        { type: 'text/html; charset=utf-8' },
      ),
    )
    expect(text).toBe('見える\n\n本物のサイト')
    expect(hiddenText).toBe('隠れた文')
    expect(links).toEqual([
      { text: '本物のサイト', href: 'https://evil.example/x' },
      { text: '', href: 'https://evil.example/post' },
    ])
    expect(hasForm).toBe(true)
  })

  test('attachments by their own bytes', async () => {
    const pdf = Buffer.from('MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff', 'latin1').toString('base64')
    const { attachments } = await readMessage(
      eml(
        multipart([
          'Content-Type: text/plain\r\n\r\nhello',
          `Content-Type: application/pdf; name="invoice.pdf"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="invoice.pdf"\r\n\r\n${pdf}`,
        ]),
        { type: MIXED },
      ),
    )
    expect(attachments).toMatchObject([
      { name: 'invoice.pdf', declaredType: 'application/pdf', realType: 'application/x-msdownload', excerpt: null },
    ])
    expect(attachments[0]?.sha256).toMatch(/^[\da-f]{64}$/u)
  })
})

describe('hostile and broken input is read as far as it goes', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(5000)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))],
    ['a compound file cut off', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000, 0xff)])],
    ['headers only', Buffer.from('Received: from a by b\r\nSubject: x\r\n')],
    ['no boundary', eml('--b1\r\nno end', { type: MIXED })],
    ['bad base64', eml('%%%%', { more: ['Content-Transfer-Encoding: base64'] })],
    ['unknown charset', eml('abc', { type: 'text/plain; charset=klingon' })],
    [
      'a date that is none',
      Buffer.from(
        eml('x')
          .toString()
          .replace(/Date: .*/u, 'Date: yesterday'),
      ),
    ],
  ])('%s', async (_, bytes) => {
    const message = await readMessage(bytes)
    expect(message.problems).toBeInstanceOf(Array)
  })

  test('more parts than anybody sends', async () => {
    const many = multipart(Array.from({ length: 1500 }, (_, i) => `Content-Type: text/plain\r\n\r\npart ${i}`))
    const message = await readMessage(eml(many, { type: MIXED, subject: 'many' }))
    expect(message.problems).toContain('tooManyParts')
    expect(message.subject).toBe('many')
    expect(message.text).toContain('part 7')
  })

  test('deep nesting costs nothing', async () => {
    const deep = await readMessage(eml(`${'<div>'.repeat(200_000)}down here`, { type: 'text/html' }))
    expect(deep.problems).toContain('textCut')
    await readMessage(eml(`${' '.repeat(300_000)}a${'('.repeat(100_000)}`, {}))
  })

  test('a message larger than what is read says so', async () => {
    const message = await readMessage(Buffer.concat([eml('beginning'), Buffer.alloc(LIMITS.message, 0x61)]))
    expect(message.problems).toEqual(expect.arrayContaining(['tooLarge', 'textCut']))
    expect(message.text.startsWith('beginning')).toBe(true)
  })
})

describe('pasted text', () => {
  test('the lines that were copied along', async () => {
    const message = await readMessage(
      Buffer.from(
        '差出人: 国税庁 <info@tax.example>\n件名: 未納のお知らせ\n\n下記よりお支払いください。\nhttps://tax.example/pay',
      ),
    )
    expect(message).toMatchObject({
      form: 'text',
      from: { name: '国税庁', address: 'info@tax.example' },
      subject: '未納のお知らせ',
    })
    expect(message.text).toBe('下記よりお支払いください。\nhttps://tax.example/pay')
    expect(message.links).toEqual([{ text: 'https://tax.example/pay', href: 'https://tax.example/pay' }])
  })

  test('Shift_JIS', async () => {
    expect((await readMessage(Buffer.from([0x93, 0xfa, 0x96, 0x7b]))).text).toBe('日本')
  })
})

test('an Outlook message', async () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')
  const stream = (name: string, bytes: Buffer) => ({
    name,
    type: 2,
    length: bytes.length,
    binaryProvider: () => Uint8Array.from(bytes),
  })
  const streams = [
    stream('__properties_version1.0', Buffer.alloc(32)),
    stream('__substg1.0_0037001F', utf16('件名')),
    stream('__substg1.0_1000001F', utf16('本文 https://a.example/')),
    stream('__substg1.0_0C1A001F', utf16('送信者')),
    stream('__substg1.0_5D01001F', utf16('Who@A.example')),
  ]
  const root = { name: 'Root Entry', type: 5, length: 0, children: streams.map((_, i) => i + 1) }
  expect(await readMessage(Buffer.from(burn([root, ...streams])))).toMatchObject({
    ...{ form: 'msg', subject: '件名', text: '本文 https://a.example/', problems: ['noHeaders'] },
    from: { name: '送信者', address: 'who@a.example' },
  })
})

test('verified with the records that a resolver gives, and only then', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const plain = Buffer.from(
    'From: a@aoba.example\r\nTo: b@b.example\r\nSubject: x\r\nDate: Mon, 23 Nov 2026 09:00:00 +0900\r\nMIME-Version: 1.0\r\nMessage-ID: <1@aoba.example>\r\n\r\nhello\r\n',
  )
  const signing = {
    signingDomain: 'aoba.example',
    selector: 's',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  const { signatures } = await dkimSign(plain, { ...signing, signatureData: [signing] })
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const records: Record<string, string[][]> = {
    's._domainkey.aoba.example': [[`v=DKIM1; k=rsa; p=${key}`]],
    '_dmarc.aoba.example': [['v=DMARC1; p=reject']],
  }
  const resolver = async (name: string, type: string): Promise<string[][]> => {
    const found = type === 'TXT' ? records[name] : undefined
    if (!found) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' })
    return found
  }
  const signed = Buffer.concat([Buffer.from(signatures), plain])
  expect((await readMessage(signed)).verified).toBeNull()
  expect((await readMessage(signed, { resolver })).verified).toMatchObject({
    dkim: [{ result: 'pass', domain: 'aoba.example' }],
    dmarc: { result: 'pass' },
  })
  const changed = Buffer.from(signed.toString().replace('hello', 'send money'))
  expect((await readMessage(changed, { resolver })).verified).toMatchObject({ dmarc: { result: 'fail' } })
})
