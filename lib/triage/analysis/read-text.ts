import { emptyMessage, type ReadMessage } from './message'
import { withBody } from './message-body'

/** The lines people copy along with a message, in the words of their mail program. */
const LABELS: Record<'from' | 'to' | 'subject' | 'replyTo', string[]> = {
  from: ['from', '差出人', '送信者', '送信元'],
  to: ['to', '宛先', 'あて先'],
  subject: ['subject', '件名', '題名'],
  replyTo: ['reply-to', '返信先'],
}

/** Text that somebody pasted: the words, and what its first lines say of sender and subject. */
export function readText(written: string): ReadMessage {
  const message = emptyMessage('text')
  const lines = written.replace(/\r\n?/gu, '\n').split('\n')
  let head = 0
  while (head < Math.min(lines.length, 15)) {
    const line = (lines[head] ?? '').slice(0, 1000)
    const colon = line.search(/[:：]/u)
    const label = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const rest = line.slice(colon + 1).trim()
    if (
      line.trim() !== '' &&
      !place(message, label, rest) &&
      !/^[\w\- ]{2,30}$|^(?:日時|送信日時|日付|cc)$/u.test(label)
    )
      break
    if (line.trim() === '' && head > 0) break
    head += 1
  }
  const known = message.from.address !== '' || message.subject !== ''
  return withBody(
    { ...message, problems: known ? [] : ['noHeaders'] },
    known ? lines.slice(head).join('\n') : written,
    '',
  )
}

function place(message: ReadMessage, label: string, rest: string): boolean {
  if (LABELS.subject.includes(label)) message.subject = rest
  else if (LABELS.from.includes(label)) message.from = mailbox(rest)
  else if (LABELS.to.includes(label)) message.to = [mailbox(rest)]
  else if (LABELS.replyTo.includes(label)) message.replyTo = [mailbox(rest)]
  else return false
  return true
}

function mailbox(written: string): { name: string; address: string } {
  const address = /[^\s<>@"'（）()]{1,100}@[^\s<>@"'（）()]{1,255}/u.exec(written)?.[0] ?? ''
  const name = written
    .slice(0, address ? written.indexOf(address) : undefined)
    .replace(/[<"'（(\s]+$|^["']/gu, '')
    .trim()
  return { name, address: address.toLowerCase() }
}
