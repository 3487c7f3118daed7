import { type AddressObject, type Attachment, simpleParser } from 'mailparser'
import { LIMITS } from './limits'
import { emptyMessage, type Mailbox, type MessageAttachment, type ReadMessage } from './message'
import { withBody } from './message-body'
import { attachmentOf } from './real-type'
import { hopsOf, recordedAuthentication } from './recorded-authentication'

// maxChildNodes is passed on to the splitter; the published types do not know it.
const OPTIONS = {
  ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true, keepCidLinks: true },
  ...{ keepDeliveryStatus: false, maxChildNodes: LIMITS.parts },
}

/** An Internet message (RFC 5322). Whatever is wrong with it, the answer is what could be read. */
export async function readEml(bytes: Buffer): Promise<ReadMessage> {
  const message = emptyMessage('eml')
  try {
    return await parsed(message, bytes)
  } catch (error) {
    message.problems.push(isTooMany(error) ? 'tooManyParts' : 'malformed')
  }
  return await headAndRawBody(message, bytes)
}

async function parsed(message: ReadMessage, bytes: Buffer): Promise<ReadMessage> {
  const mail = await simpleParser(bytes, OPTIONS)
  const headers = mail.headerLines ?? []
  if (headers.length === 0) message.problems.push('noHeaders')
  message.from = mailboxes(mail.from)[0] ?? message.from
  message.replyTo = mailboxes(mail.replyTo)
  message.to = [...mailboxes(mail.to), ...mailboxes(mail.cc)]
  message.returnPath = addressOnly(headers.find((header) => header.key === 'return-path')?.line)
  message.subject = (mail.subject ?? '').slice(0, 2000)
  message.messageId = (mail.messageId ?? '').slice(0, 500)
  message.date = isoDate(mail.date)
  if (!message.date && headers.some((header) => header.key === 'date')) message.problems.push('badDate')
  message.hops = hopsOf(headers, LIMITS.hops)
  message.authentication = recordedAuthentication(headers)
  if (message.from.address === '') message.problems.push('noSender')
  if (mail.attachments.length > LIMITS.attachments) message.problems.push('tooManyAttachments')
  message.attachments = await Promise.all(mail.attachments.slice(0, LIMITS.attachments).map(attached))
  return withBody(message, mail.text ?? '', typeof mail.html === 'string' ? mail.html : '')
}

/** When the parts make no sense the headers often still do, and the rest is looked at as it stands. */
async function headAndRawBody(message: ReadMessage, bytes: Buffer): Promise<ReadMessage> {
  const text = bytes.subarray(0, LIMITS.text * 4).toString('utf8')
  const end = text.search(/\r?\n\r?\n/u)
  const raw = (end < 0 ? text : text.slice(end)).slice(0, LIMITS.text)
  try {
    const head = await parsed(
      emptyMessage('eml'),
      Buffer.from(`${text.slice(0, Math.min(end < 0 ? 0 : end, 200_000))}\r\n\r\n`),
    )
    return withBody(
      { ...head, attachments: [], problems: [...message.problems, ...head.problems.filter((p) => p !== 'noText')] },
      raw,
      '',
    )
  } catch {
    return withBody(message, raw, '')
  }
}

const attached = async (file: Attachment): Promise<MessageAttachment> =>
  await attachmentOf(
    file.filename ?? '',
    file.contentType ?? '',
    Buffer.isBuffer(file.content) ? file.content : Buffer.alloc(0),
  )

function mailboxes(written: AddressObject | AddressObject[] | undefined): Mailbox[] {
  return [written ?? []]
    .flat()
    .flatMap((object) => object.value ?? [])
    .flatMap((entry) => entry.group ?? [entry])
    .slice(0, 50)
    .map(({ name, address }) => ({
      name: (name ?? '').slice(0, 300),
      address: (address ?? '').toLowerCase().slice(0, 320),
    }))
}

const addressOnly = (line: string | undefined): string =>
  /[^\s<>@:]{1,100}@[^\s<>@]{1,255}/u.exec((line ?? '').slice(0, 1000))?.[0]?.toLowerCase() ?? ''

/** null for a date that is none. */
export const isoDate = (date: Date | string | undefined): string | null => {
  const at = date === undefined ? Number.NaN : new Date(date).getTime()
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

const isTooMany = (error: unknown): boolean =>
  error instanceof Error && ('code' in error ? error.code === 'EMAXLEN' : false)
