import { parse } from 'tldts'

/** Something in a text that leads to a host: a link, a bare host name, or a mail address. */
export type Address = {
  kind: 'link' | 'mail'
  host: string
  isIp: boolean
  /** What follows the host, lower case. */
  path: string
  /** `https://shop.jp@evil.top`: what looks like the host is a user name. */
  disguised: boolean
  start: number
  end: number
}

const SIGN = /[\p{L}\p{N}.\-_:/@%?#=&+~[\]]/u
/** A bare `matter.It` is the end of a sentence and the start of the next. */
const SENTENCE_STARTS = new Set([
  'in',
  'it',
  'at',
  'is',
  'to',
  'my',
  'no',
  'so',
  'me',
  'be',
  'as',
  'us',
  'am',
  'do',
  'we',
  'you',
])

/** Names set apart for tests and documentation (RFC 2606) are names all the same. */
const RESERVED = /[a-z0-9]\.(?:example|test|invalid|local)$/u

/** Everything in the text that a reader or a mail program could follow. One pass, whatever the text. */
export function addressesIn(plain: string): Address[] {
  const found: Address[] = []
  for (const { text, start, end } of tokens(undisguised(plain))) {
    const address = addressOf(text)
    if (address) found.push({ ...address, start, end })
  }
  return found
}

/** `example[.]com`, `example。com`, `hxxps`: written so that no filter knows it, read by people all the same. Same length. */
const undisguised = (plain: string): string =>
  plain
    .replace(/[[({]\.[\])}]/gu, '\u0000.\u0000')
    .replace(/ ?[[({](?:dot|ドット)[\])}] ?/giu, (match) => `.${'\u0000'.repeat(match.length - 1)}`)
    .replace(/(?<=[a-z0-9])[。｡](?=[a-z0-9])/giu, '.')
    .replace(/\bhxxp/giu, 'http')
    .replace(/(?<=[a-z0-9])@ (?=[a-z0-9])/giu, '@\u0000')

function* tokens(plain: string): Generator<{ text: string; start: number; end: number }> {
  let start = -1
  let text = ''
  for (let i = 0; i <= plain.length; i += 1) {
    const sign = plain[i] ?? ' '
    if (sign === '\u0000') continue
    if (SIGN.test(sign)) {
      if (start < 0) start = i
      text += sign
      continue
    }
    if (start >= 0 && text.includes('.') && text.length < 2100) yield { text, start, end: i }
    else if (start >= 0 && /:\/\//u.test(text.slice(0, 12))) yield { text: text.slice(0, 2000), start, end: i }
    start = -1
    text = ''
  }
}

function addressOf(token: string): Omit<Address, 'start' | 'end'> | null {
  const text = token.replace(/^[.\-:/]+/u, '').replace(/[.:]+$/u, '')
  const scheme = /(?:https?|ftp):\/{1,3}/iu.exec(text.slice(0, 2000))
  const from = scheme ? scheme.index + scheme[0].length : 0
  // In Japanese nothing stands between the words and the address: 詳しくはwww.example.jpへ
  const after = scheme ? text.slice(from) : lastWord(text)
  const cut = after.search(/[/?#]/u)
  const authority = cut < 0 ? after : after.slice(0, cut)
  const path = cut < 0 ? '' : after.slice(cut).toLowerCase()
  const at = authority.lastIndexOf('@')
  const written = authority.slice(at + 1).replace(/:\d*$/u, '')
  const host = written.toLowerCase().replace(/^\.+|\.+$/gu, '')
  if (host === '') return null
  const known = parse(host, { allowPrivateDomains: false })
  if (known.isIp || (scheme && /^(?:\d{8,10}|0x[\da-f]+)$/u.test(host)))
    return { kind: 'link', host, isIp: true, path, disguised: at >= 0 }
  const isLink = Boolean(scheme) || /^www\d?\./u.test(host)
  const last = written.slice(written.lastIndexOf('.') + 1)
  if (!isLink && at < 0 && /^[A-Z]/u.test(last) && SENTENCE_STARTS.has(last.toLowerCase())) return null
  if (!isLink && at <= 0 && !(known.isIcann && known.domain) && !RESERVED.test(host)) return null
  if (!host.includes('.') && !isLink) return null
  return { kind: at >= 0 && !scheme && !path ? 'mail' : 'link', host, isIp: false, path, disguised: at >= 0 }
}

/** The part of a run of letters in which the address begins: after the last change from Japanese to Latin. */
function lastWord(text: string): string {
  const latin = /[a-z0-9][\x21-\x7e\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}]*\.[\x21-\x7e\p{L}]*$/iu
  const dot = text.indexOf('.')
  let from = dot
  while (from > 0 && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text[from - 1] as string))
    from -= 1
  const tail = text.slice(from === dot ? 0 : from)
  let end = tail.length
  if (latin.test(tail.slice(0, 300))) {
    // …and ends where Japanese goes on: www.example.jpをご覧ください
    const rest = tail.slice(tail.indexOf('.'))
    const stop = rest.search(/[\p{Script=Hiragana}]/u)
    if (stop > 0) end = tail.length - rest.length + stop
  }
  return tail.slice(0, end)
}
