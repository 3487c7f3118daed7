import type { ReadMessage } from '../message'
import { readingOf } from './reading'
import { type Sign, type SignFamily, sign } from './sign'

/** Digits may be masked by whoever reports them: that is how careful people show a sample. */
const D = '[\\d*x●○＊]'
const KINDS: [string, RegExp][] = [
  ['mail', /[\w.+*●-]{1,64}@[\w*●-]{1,63}(?:\.[\w*●-]{1,63}){1,4}/u],
  [
    'phone',
    new RegExp(`(?<!${D})(?:\\+81-?|0)${D}{1,3}[-( ]${D}{2,4}[-) ]${D}{3,4}(?!${D})|(?<!\\d)0[789]0\\d{8}(?!\\d)`, 'u'),
  ],
  ['postcode', new RegExp(`〒 ?\\d{3}-?${D}{4}|(?<![\\d-])\\d{3}-\\d{4}(?![\\d-])`, 'u')],
  ['date', /(?<!\d)(?:19|20)\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}/u],
  ['id', new RegExp(`(?<![A-Za-z\\d-])[A-Za-z]{1,6}[-_]?\\d[\\d-]{3,14}${D}*|(?<![\\d-])\\d{6,12}(?![\\d-])`, 'u')],
  ['card', new RegExp(`${D}{4}[- ]${D}{4}[- ]${D}{4}[- ]\\d{3,4}`, 'u')],
  [
    'name',
    /(?:^|[,\t|、: ])\p{Script=Han}{1,4}[ 　]?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}*●○]{1,5}(?:様|さん)?(?=$|[,\t|、 ])|(?:^|[,\t|])\s?[A-Z][a-z*]{1,14} [A-Z][a-z*.]{0,18}(?=\s?(?:$|[,\t|]))/u,
  ],
  ['address', /(?:都|道|府|県|市|区)[^\s,、]{1,20}(?:町|丁目|番|\d)/u],
]
const SEPARATORS = /[,\t|、;；／]| {2,}| \/ | - |　/u
const LABEL =
  /^[\s・*\-‐●■]*(?:お?名前|氏名|name|full name|住所|address|電話|電話番号|tel|phone|mobile|メール|メールアドレス|e-?mail|生年月日|dob|date of birth|会員番号|顧客番号|顧客id|会員id|id|customer id|member id|注文番号|order|購入)\s{0,3}[:：=]\s{0,3}(\S.{2,80})$/iu

/** Several records with the fields of a customer list: only who has the list, or a part of it, can show them. */
export const sampleSigns: SignFamily = (message, context) => {
  const own = ownRecords(message, context.ownRecordIds)
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
  const parties = new Set(
    [message.from, ...message.replyTo, ...message.to].map(({ address }) => address).filter(Boolean),
  )
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

function isRecord(line: string, parties: ReadonlySet<string>): boolean {
  const fields = line.split(SEPARATORS).filter((field) => field.trim() !== '')
  if (fields.length < 2 || line.length > 300) return false
  if ([...parties].some((address) => line.toLowerCase().includes(address))) return false
  const kinds = new Set(KINDS.filter(([, pattern]) => pattern.test(line)).map(([kind]) => kind))
  // A date and a number are a line of any log or invoice; a person has a name, a way to be reached or a card.
  const personal = ['mail', 'phone', 'card', 'name', 'address', 'postcode'].filter((kind) => kinds.has(kind)).length
  return (
    (personal >= 2 && fields.length >= 2) ||
    (personal >= 1 && kinds.size >= 2 && fields.length >= 3) ||
    (personal >= 1 && kinds.has('id'))
  )
}

/** `氏名: … / 電話: …`, line after line: a record when three such lines, or the same label twice. */
function blocks(lines: readonly string[]): string[] {
  const found: string[] = []
  let open: string[] = []
  for (const line of [...lines, '', '']) {
    const value = LABEL.exec(line)?.[1]
    if (value && !/^[_＿.。…\-\s【】[\]()（）]+$/u.test(value)) open.push(value)
    else if (open.length >= 3) {
      found.push(open.join('|'))
      open = []
    } else if (!value) open = []
  }
  return found
}

/** Three numbers or more of one make: a prefix and as many digits each time. */
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
  return most >= 3 ? [sign('idSeries', { count: most })] : []
}

/** Numbers of the organisation's own records: prefix and digits as told, `#` for each digit. */
function ownRecords(message: ReadMessage, patterns: readonly string[]): string[] {
  const text = [message.subject, ...bodies(message), message.otherText].join('\n').normalize('NFKC').toUpperCase()
  const found = new Set<string>()
  for (const pattern of patterns) {
    const written = pattern.normalize('NFKC').toUpperCase().trim()
    const cut = written.indexOf('#')
    const prefix = cut < 0 ? written : written.slice(0, cut)
    const rest = cut < 0 ? '####' : written.slice(cut)
    if (prefix === '' && rest.length < 6) continue
    for (
      let at = text.indexOf(prefix);
      at >= 0 && found.size < 50 && at < text.length;
      at = text.indexOf(prefix, at + 1)
    ) {
      const candidate = text.slice(at + prefix.length, at + prefix.length + rest.length)
      const before = text[at - 1] ?? ' '
      const after = text[at + prefix.length + rest.length] ?? ' '
      const fits =
        candidate.length === rest.length &&
        [...rest].every((sign, i) => (sign === '#' ? /\d/u.test(candidate[i] as string) : sign === candidate[i]))
      if (fits && !/[A-Z\d]/u.test(before) && (cut < 0 || !/\d/u.test(after))) found.add(prefix + candidate)
    }
  }
  return [...found]
}
