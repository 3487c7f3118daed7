import MsgReader, { type FieldsData } from '@kenjiuno/msgreader'
import { LIMITS } from './limits'
import { emptyMessage, type Mailbox, type MessageAttachment, type ReadMessage } from './message'
import { withBody } from './message-body'
import { isoDate, readEml } from './read-eml'
import { attachmentOf } from './real-type'

/** A message saved by Outlook. Its transport headers, where kept, are read like those of an Internet message. */
export async function readMsg(bytes: Buffer): Promise<ReadMessage> {
  try {
    const copy = new Uint8Array(bytes)
    const reader = new MsgReader(copy.buffer as ArrayBuffer)
    const fields = reader.getFileData()
    return withBody(await opened(reader, fields), fields.body ?? '', htmlOf(fields))
  } catch {
    return withBody({ ...emptyMessage('msg'), problems: ['malformed'] }, '', '')
  }
}

async function opened(reader: MsgReader, fields: FieldsData): Promise<ReadMessage> {
  const head = fields.headers ? await readEml(Buffer.from(`${fields.headers.slice(0, 200_000).trim()}\r\n\r\n`)) : null
  const message: ReadMessage = { ...(head ?? emptyMessage('msg')), form: 'msg', problems: head ? [] : ['noHeaders'] }
  const address = (fields.senderSmtpAddress ?? fields.senderEmail ?? '').toLowerCase()
  if (message.from.address === '') message.from = { name: fields.senderName ?? '', address }
  if (message.to.length === 0) message.to = recipients(fields)
  message.subject ||= (fields.subject ?? '').slice(0, 2000)
  message.date ??= isoDate(fields.messageDeliveryTime ?? fields.clientSubmitTime)
  if (message.from.address === '') message.problems.push('noSender')
  const files = fields.attachments ?? []
  if (files.length > LIMITS.attachments) message.problems.push('tooManyAttachments')
  message.attachments = (
    await Promise.all(files.slice(0, LIMITS.attachments).map((file) => attached(reader, file)))
  ).filter((file) => file !== null)
  return message
}

async function attached(reader: MsgReader, file: FieldsData): Promise<MessageAttachment | null> {
  try {
    const { fileName, content } = reader.getAttachment(file)
    return await attachmentOf(fileName ?? file.name ?? '', file.attachMimeTag ?? '', Buffer.from(content))
  } catch {
    return null
  }
}

const recipients = (fields: FieldsData): Mailbox[] =>
  (fields.recipients ?? [])
    .slice(0, 50)
    .map(({ name, email, smtpAddress }) => ({ name: name ?? '', address: (smtpAddress ?? email ?? '').toLowerCase() }))

const htmlOf = (fields: FieldsData): string =>
  fields.bodyHtml ?? (fields.html ? Buffer.from(fields.html).toString('utf8') : '')
