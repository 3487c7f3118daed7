import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, describe, expect, it } from 'vitest'
import { composed, type Mail, openMailer, sendMail } from './mail'
import { mailServerOf } from './mail-server'
import { aMailServer, type Manners } from './testing/mail-server'

const MAIL: Mail = {
  from: { name: '青葉クリニック', address: 'oshirase@example.co.jp' },
  to: { name: '髙﨑 𠮷子 様', address: 'yoshiko@example.jp' },
  replyTo: 'madoguchi@example.co.jp',
  bounceTo: 'bounces@example.co.jp',
  subject: '【青葉クリニック】個人データの漏えい等に関するお知らせ',
  text: `１　事案の概要\n${'不正アクセスにより、'.repeat(40)}\n\n.\n.行頭の点\nFrom here\n照会番号　4K7Q-2M9T-X3RB`,
  messageId: '4K7Q2M9TX3RB.0b9e2f6e-0000-4000-8000-000000000000@example.co.jp',
  date: new Date('2026-05-07T01:00:00Z'),
}

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
  delete process.env.TODOKE_SMTP_URL
})

async function serverWith(manners: Manners = {}) {
  const server = await aMailServer(manners)
  open.push(server)
  process.env.TODOKE_SMTP_URL = server.url
  return server
}

const headOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'))

describe('a mail', () => {
  it('arrives as one text part, in Japanese, under its own name', async () => {
    const server = await serverWith()
    expect(await sendMail(MAIL)).toEqual({ kind: 'accepted', status: '250' })
    const [mail] = server.received
    expect(mail).toMatchObject({ from: 'bounces@example.co.jp', to: ['yoshiko@example.jp'] })
    const head = headOf(mail?.raw ?? '')
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8\r?$/m)
    expect(head).toMatch(/^Content-Transfer-Encoding: base64\r?$/m)
    expect(head).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
    expect(head).not.toMatch(/multipart|flowed|List-/i)
    const read = await simpleParser(Buffer.from(mail?.raw ?? '', 'latin1'))
    expect(read.subject).toBe(MAIL.subject)
    expect(read.text?.trimEnd()).toBe(MAIL.text)
    expect(read.messageId).toBe(`<${MAIL.messageId}>`)
    expect(read.from?.value).toEqual([MAIL.from])
    expect(read.replyTo?.value[0]?.address).toBe(MAIL.replyTo)
    expect([read.to].flat()[0]?.value).toEqual([MAIL.to])
    expect([read.html, read.attachments]).toEqual([false, []])
  })

  it('keeps long English lines whole without marking them as flowed', async () => {
    const text = `${'We found that somebody got in. '.repeat(30)}\n\nYours`
    const raw = (await composed({ ...MAIL, text })).toString('latin1')
    expect(raw).toMatch(/Content-Transfer-Encoding: quoted-printable/)
    expect(raw).not.toMatch(/flowed/)
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    expect((await simpleParser(raw)).text?.trimEnd()).toBe(text)
  })

  it.each([
    ['a name', { to: { name: 'a\r\nBcc: all@example.com\r\n\r\nbody', address: 'a@example.jp' } }],
    ['a bare line feed', { to: { name: 'a\nBcc: all@example.com', address: 'a@example.jp' } }],
    ['a Unicode line', { to: { name: 'a\u2028Bcc: all@example.com\u0085X: y', address: 'a@example.jp' } }],
    ['an address', { to: { name: 'a', address: 'a@example.jp\r\nBcc: all@example.com' } }],
    ['a subject', { subject: 'a\r\nBcc: all@example.com' }],
    ['the sender', { from: { name: 'x"\r\nBcc: all@example.com', address: 'x@example.co.jp' } }],
    ['its id', { messageId: 'x@example.co.jp>\r\nBcc: all@example.com' }],
    ['reply-to', { replyTo: 'a@example.jp\r\nBcc: all@example.com' }],
  ])('cannot be given another header through %s', async (_, change) => {
    const head = headOf((await composed({ ...MAIL, ...change })).toString('latin1'))
    expect(head).not.toMatch(/^(Bcc|X):/im)
    const names = head
      .split('\r\n')
      .filter((line) => /^[A-Za-z-]+:/.test(line))
      .map((line) => line.split(':')[0])
    expect(new Set(names).size).toBe(names.length)
  })

  it('goes to one mailbox alone, whatever the name looks like', async () => {
    const server = await serverWith()
    await sendMail({ ...MAIL, to: { name: 'a <all@example.com>, b', address: 'a@example.jp' } })
    expect(server.received.map(({ to }) => to)).toEqual([['a@example.jp']])
    const read = await simpleParser(Buffer.from(server.received[0]?.raw ?? '', 'latin1'))
    expect([read.to].flat()[0]?.value).toEqual([{ name: 'a <all@example.com>, b', address: 'a@example.jp' }])
  })
})

describe('an old address of a phone company', () => {
  it('keeps its quotes', async () => {
    const raw = await composed({ ...MAIL, to: { name: '', address: '"a..b."@docomo.ne.jp' } })
    expect(headOf(raw.toString('latin1'))).toMatch(/^To: <?"a\.\.b\."@docomo\.ne\.jp>?$/m)
  })
})

describe('an answer', () => {
  it.each([
    [550, true],
    [450, false],
  ])('%i to the recipient is told, and the next mail goes out on the same line', async (code, permanent) => {
    const server = await serverWith({ recipient: (address) => (address.startsWith('no') ? code : undefined) })
    const mailer = openMailer()
    const refused = await mailer.send({ ...MAIL, to: { name: '', address: 'no@example.jp' } })
    expect(refused).toEqual({ kind: 'refused', permanent, status: code === 550 ? '550 5.1.1' : '450 4.2.2' })
    expect((await mailer.send(MAIL)).kind).toBe('accepted')
    mailer.close()
    expect(server.received).toHaveLength(1)
  })

  it('to the text is told', async () => {
    await serverWith({ text: () => 554 })
    expect(await sendMail(MAIL)).toEqual({ kind: 'refused', permanent: true, status: '554 5.6.0' })
  })

  it('that never came leaves it open whether the mail went out', async () => {
    await serverWith({ text: () => 'hangUp' })
    expect(await sendMail(MAIL)).toMatchObject({ kind: 'lost', handedOver: true, why: 'unreachable' })
  })

  it('that the sender is not welcome, or who logs in, is no answer about the recipient', async () => {
    await serverWith({ sender: () => 550 })
    expect(await sendMail(MAIL)).toMatchObject({ kind: 'lost', handedOver: false, why: 'sender' })
    const server = await serverWith({ login: { user: 'todoke', pass: 'p%40ss' } })
    expect((await sendMail(MAIL)).kind).toBe('lost')
    process.env.TODOKE_SMTP_URL = server.url.replace('p%40ss', 'wrong')
    expect(await sendMail(MAIL)).toMatchObject({ kind: 'lost', handedOver: false, why: 'login' })
  })

  it('is none where nobody listens, or where TLS is not to be had', async () => {
    const { close, url } = await aMailServer()
    await close()
    process.env.TODOKE_SMTP_URL = url
    expect(await sendMail(MAIL)).toMatchObject({ kind: 'lost', handedOver: false, why: 'unreachable' })
  })
})

describe('the address of a mail server', () => {
  it('is read, the password decoded', () => {
    expect(mailServerOf('smtps://todoke:p%40ss%2F@mail.example.co.jp')).toMatchObject({
      host: 'mail.example.co.jp',
      port: 465,
      secure: true,
      loopback: false,
      login: { user: 'todoke', pass: 'p@ss/' },
    })
    expect(mailServerOf('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525, loopback: true, login: null })
    expect(mailServerOf('smtp://127.0.0.1.example.com')).toMatchObject({ loopback: false, port: 587 })
  })

  it.each(['http://mail.example.co.jp', 'mail.example.co.jp', 'smtp://'])('is not %s', (address) => {
    expect(() => mailServerOf(address)).toThrow('TODOKE_SMTP_URL must be')
  })
})

describe('without a mail server', () => {
  it('mail lies in the outbox as a file for its owner', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'todoke-mail-'))
    process.env.TODOKE_DATA_DIR = folder
    try {
      expect(await sendMail(MAIL)).toEqual({ kind: 'accepted', status: 'outbox' })
      await sendMail(MAIL)
      const name = `${MAIL.messageId}.eml`
      expect(readdirSync(path.join(folder, 'mail'))).toEqual([name])
      const place = path.join(folder, 'mail', name)
      expect(statSync(place).mode & 0o077).toBe(0)
      expect(readFileSync(place, 'utf8')).toMatch(/^Return-Path: <bounces@example.co.jp>\r\n/)
      expect((await simpleParser(readFileSync(place))).subject).toBe(MAIL.subject)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
