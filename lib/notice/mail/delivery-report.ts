import { simpleParser } from 'mailparser'
import { readMessageId } from './model'

/** Larger than any report that carries the headers, or the whole, of a notice. */
export const LARGEST_REPORT = 1024 * 1024

/** What a server says became of a mail (RFC 3464). `status` is its codes alone: `5.1.1`. */
export type DeliveryReport = {
  letter: { code: string; batchId: string } | null
  action: 'failed' | 'delayed' | 'arrived'
  status: string
}

/** Why a file tells nothing of a letter. */
export type NoReport = 'notAReport' | 'noFields' | 'broken'

/**
 * Reads one delivery status notification. Only its machine-readable fields are looked at; nothing of it is ever shown.
 * @param bytes a mail as it came in, hostile
 */
export async function readDeliveryReport(bytes: Buffer): Promise<DeliveryReport | { unread: NoReport }> {
  try {
    const mail = await simpleParser(bytes, {
      keepDeliveryStatus: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      skipTextLinks: true,
    })
    const part = (type: RegExp) => mail.attachments.find(({ contentType }) => type.test(contentType))
    const report = part(/^message\/(global-)?delivery-status$/)
    if (!report) return { unread: 'notAReport' }
    const fields = deliveryFields(report.content.toString('utf8'))
    if (!fields) return { unread: 'noFields' }
    const original = part(/^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/)
    return { ...fields, letter: original ? letterOf(original.content) : null }
  } catch {
    return { unread: 'broken' }
  }
}

const ACTIONS: Record<string, DeliveryReport['action']> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'arrived',
  relayed: 'arrived',
  expanded: 'arrived',
}

/** Action and status of the first recipient: a notice has one. */
function deliveryFields(text: string): Pick<DeliveryReport, 'action' | 'status'> | null {
  const action = ACTIONS[/^Action:[ \t]*([a-z]+)/im.exec(text)?.[1]?.toLowerCase() ?? '']
  const status = /^Status:[ \t]*([245]\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1]
  return action && status ? { action, status } : null
}

/** The letter whose mail is reported on, by the header it was sent with. */
function letterOf(original: Buffer): DeliveryReport['letter'] {
  const [head = ''] = original.toString('latin1').split(/\r?\n\r?\n/)
  const field = /^Message-ID:[ \t]*(?:\r?\n[ \t]+)?<?([^>\r\n]{1,300})/im.exec(head)?.[1]
  return field ? readMessageId(field) : null
}
