import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'
import { type MailServer, mailServer } from './mail-server'
import { putInOutbox } from './outbox'

export type Mailbox = { name: string; address: string }

/** A mail in plain text. `text` has lines ending in `\n`. Addresses were checked by the caller. */
export type Mail = {
  from: Mailbox
  to: Mailbox
  replyTo: string | null
  /** where a server reports what it could not deliver */
  bounceTo: string
  subject: string
  text: string
  /** without the angle brackets */
  messageId: string
  date: Date
}

/**
 * What became of a mail. `status` is the codes of the server's answer (`550 5.1.1`): its words may repeat the address.
 * accepted: the server answers for it now · refused: it will not have this mail, for good or for now · lost: no answer.
 * A lost mail that was handed over may have gone out.
 */
export type MailOutcome =
  | { kind: 'accepted'; status: string }
  | { kind: 'refused'; permanent: boolean; status: string }
  | { kind: 'lost'; handedOver: boolean; why: 'unreachable' | 'login' | 'sender'; status: string }

export type Mailer = { send: (mail: Mail) => Promise<MailOutcome>; close: () => void }

const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 10_000 }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into a header
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g

/** A text for a header: on one line, nothing that could begin another header or turn the direction of writing. */
const oneLine = (text: string) => text.replace(UNFIT, ' ').trim()

const mailbox = ({ name, address }: Mailbox) => ({ name: oneLine(name), address: oneLine(address) })

/** Text that is mostly not ASCII is shorter in base64. Either keeps lines short without marking them as flowed. */
const encodingOf = (text: string) =>
  (text.match(/[^\n -~]/g) ?? []).length * 6 > text.length ? ('base64' as const) : ('quoted-printable' as const)

/** The mail as it goes over the wire (RFC 5322): one text part, no HTML, nothing attached. */
export const composed = (mail: Mail): Promise<Buffer> =>
  new MailComposer({
    from: mailbox(mail.from),
    to: [mailbox(mail.to)],
    ...(mail.replyTo && { replyTo: { name: '', address: oneLine(mail.replyTo) } }),
    subject: oneLine(mail.subject),
    text: mail.text.replace(/\r\n?|\n/g, '\r\n'),
    textEncoding: encodingOf(mail.text),
    messageId: `<${oneLine(mail.messageId)}>`,
    date: mail.date,
    // RFC 3834: answering machines do not answer it.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

/** A connection to this installation's mail server, made at the first mail; without a server, the outbox folder. */
export function openMailer(): Mailer {
  const server = mailServer()
  return server ? smtpMailer(server) : { send: async (mail) => toOutbox(mail), close: () => {} }
}

/** One mail by itself. */
export async function sendMail(mail: Mail): Promise<MailOutcome> {
  const mailer = openMailer()
  try {
    return await mailer.send(mail)
  } finally {
    mailer.close()
  }
}

async function toOutbox(mail: Mail): Promise<MailOutcome> {
  const returnPath = `Return-Path: <${oneLine(mail.bounceTo)}>\r\n`
  await putInOutbox(mail.messageId, Buffer.concat([Buffer.from(returnPath), await composed(mail)]))
  return { kind: 'accepted', status: 'outbox' }
}

function smtpMailer(server: MailServer): Mailer {
  let opened: Promise<Line> | undefined
  return {
    send: async (mail) => {
      const message = await composed(mail)
      opened ??= connect(server)
      try {
        return await handOver(await opened, mail, message)
      } catch (error) {
        return { kind: 'lost', handedOver: false, ...whyLost(error) }
      }
    },
    close: () => {
      opened?.then(({ connection }) => connection.quit()).catch(() => {})
    },
  }
}

/** A connection, and the promise that breaks when it does. */
type Line = { connection: SMTPConnection; broken: Promise<never> }

async function connect({ host, port, secure, loopback, login, name }: MailServer): Promise<Line> {
  const tls =
    loopback && !secure ? { ignoreTLS: true } : { requireTLS: !secure, tls: { minVersion: 'TLSv1.2' as const } }
  const connection = new SMTPConnection({ host, port, secure, name, ...tls, ...TIMEOUTS })
  const broken = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('the mail server closed the connection')))
  })
  broken.catch(() => {})
  const step = (begin: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      broken,
      new Promise<void>((resolve, reject) => begin((error) => (error ? reject(error) : resolve()))),
    ])
  try {
    await step((done) => connection.connect(done))
    if (login) await step((done) => connection.login(login, done))
  } catch (error) {
    connection.close()
    throw error
  }
  return { connection, broken }
}

/** Steps of which an error is the server's own word that it did not take the mail. The text may be read after them, unsent. */
const SAID = new Set(['API', 'MAIL FROM', 'RCPT TO', 'DATA'])

/** Speaks one mail. Once the server takes the text, a broken line no longer says that the mail did not go out. */
async function handOver({ connection, broken }: Line, mail: Mail, message: Buffer): Promise<MailOutcome> {
  let handedOver = false
  const text = new Readable({
    read() {
      handedOver = true
      this.push(message)
      this.push(null)
    },
  })
  const answer = new Promise<string>((resolve, reject) =>
    connection.send({ from: mail.bounceTo, to: mail.to.address }, text, (error, info) =>
      error ? reject(error) : resolve(info.response),
    ),
  )
  try {
    return { kind: 'accepted', status: codesOf(await Promise.race([answer, broken])) }
  } catch (error) {
    const { command, status } = answerOf(error)
    const code = Number(status.slice(0, 3))
    // 421: the server is going away, whatever was asked of it.
    if (code >= 400 && code !== 421 && (command === 'RCPT TO' || command === 'DATA'))
      return await refused(connection, { kind: 'refused', permanent: code >= 500, status })
    return { kind: 'lost', handedOver: handedOver && !SAID.has(command), ...whyLost(error) }
  }
}

/** The line is good for the next mail once the server has forgotten this one. */
async function refused(connection: SMTPConnection, outcome: MailOutcome): Promise<MailOutcome> {
  await new Promise<void>((resolve) => {
    connection.once('error', () => resolve())
    connection.reset(() => resolve())
  })
  return outcome
}

/** The codes at the beginning of a server's answer. */
const codesOf = (response: string) =>
  /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?/.exec(response)?.slice(1).filter(Boolean).join(' ') ?? ''

function answerOf(error: unknown): { command: string; status: string; code: string } {
  const { command = '', response = '', code = '' } = error as { command?: string; response?: string; code?: string }
  return { command, status: codesOf(String(response)), code }
}

function whyLost(error: unknown): { why: 'unreachable' | 'login' | 'sender'; status: string } {
  const { command, status, code } = answerOf(error)
  if (code === 'EAUTH' || code === 'ENOAUTH' || command.startsWith('AUTH')) return { why: 'login', status }
  // Refused before any recipient was named, for good: nobody's mail would get further.
  if (command === 'MAIL FROM' && status.startsWith('5')) return { why: 'sender', status }
  return { why: 'unreachable', status: status || code }
}
