import type { ReadMessage } from '../message'
import { domainOf, isFreeMail, registered } from './hosts'
import { ownRecords } from './own-records'
import { readingOf } from './reading'
import { blocks, isRecord } from './record'
import { type Sign, type SignFamily, sign } from './sign'

/** Several records with the fields of a customer list: only who has the list, or a part of it, can show them. */
export const sampleSigns: SignFamily = (message, context) => {
  const own = ownRecords([message.subject, ...bodies(message), message.otherText].join('\n'), context.ownRecordIds)
  const found = samples(message)
  return [
    ...(own.length > 0 ? [sign('ownRecordIds', { count: own.length })] : []),
    ...(found >= 2 ? [sign('dataSamples', { count: found })] : []),
    ...(found < 2 ? series(message) : []),
  ]
}

const bodies = (message: ReadMessage): string[] => [
  readingOf(message).own,
  ...message.attachments
    .filter((file) => file.realType !== 'text/html')
    .map((file) => file.excerpt ?? '')
    .filter(Boolean),
]

/** How many lines, or blocks of `label: value`, are records: two kinds of data or more, and no two alike. */
function samples(message: ReadMessage): number {
  const parties = partiesOf(message)
  const records = new Set<string>()
  for (const body of bodies(message)) {
    const lines = body
      .normalize('NFKC')
      .split('\n')
      .slice(0, 3000)
      .map((line) => line.slice(0, 400))
    for (const line of lines) if (isRecord(line, parties)) records.add(line.trim())
    for (const block of blocks(lines)) records.add(block)
  }
  return records.size
}

/** Who writes to whom: their own addresses, and their colleagues', are no sample of anything. */
function partiesOf({ from, replyTo, to }: ReadMessage): string[] {
  const house = registered(domainOf(from.address))
  const addresses = [from, ...replyTo, ...to].map(({ address }) => address).filter(Boolean)
  return house === '' || isFreeMail(house) ? addresses : [...addresses, `@${house}`]
}

/** `会員番号1002134 … 会員番号1002135`, named in sentences. */
const LABELLED =
  /(会員番号|顧客番号|お客様番号|注文番号|受注番号|患者番号|社員番号|契約番号|member|customer|order|patient|user|account|employee)(?: ?(?:no\.?|number|id|#)){0,2}[:# ]{0,2}([A-Z]{0,4}-?\d{4,12})(?!\d)/giu

/** Three numbers or more of one make, a prefix and as many digits each time, or two under the same label. */
function series(message: ReadMessage): Sign[] {
  const shapes = new Map<string, Set<string>>()
  for (const body of bodies(message))
    for (const id of body
      .normalize('NFKC')
      .match(/(?<![\w-])[A-Z]{1,6}[-_]?\d{4,12}(?![\w-])/gu)
      ?.slice(0, 500) ?? []) {
      const shape = id.replace(/\d/gu, '#')
      if (/^(?:CVE|RFC|ISO|JIS|UTF|SHA|KB|MS)/u.test(shape)) continue
      shapes.set(shape, (shapes.get(shape) ?? new Set()).add(id))
    }
  const most = Math.max(0, ...[...shapes.values()].map((ids) => ids.size))
  const labelled = labelledIds(message)
  return most >= 3 || labelled >= 2 ? [sign('idSeries', { count: Math.max(most, labelled) })] : []
}

function labelledIds(message: ReadMessage): number {
  const byLabel = new Map<string, Set<string>>()
  for (const body of bodies(message))
    for (const [, label = '', id = ''] of body.normalize('NFKC').matchAll(LABELLED))
      byLabel.set(label.toLowerCase(), (byLabel.get(label.toLowerCase()) ?? new Set()).add(id))
  return Math.max(0, ...[...byLabel.values()].map((ids) => ids.size))
}
