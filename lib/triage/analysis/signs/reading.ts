import { latinLook, mixesAlphabets } from '@/lib/core/lookalike-name'
import { LIMITS } from '../limits'
import type { ReadMessage } from '../message'

/** The words of a message in one plain form, so that neither full-width letters nor line breaks hide anything. */
export type Reading = {
  /** Subject and text: NFKC, lower case, no invisible letters, lines joined, `\n` only between paragraphs. */
  words: string
  /** The same with every run of digits as `#`. */
  masked: string
  /** What the sender quotes from somebody else, in the same form. */
  quoted: string
  /** The sender's own text as written, without what is quoted. */
  own: string
  /** Words with letters of another alphabet drawn like Latin ones, or with invisible letters in them. */
  disguised: number
}

/** A number with its separators, but not the full stop after it. */
export const NUMBER = /\d+(?:[,.]\d+)*/gu

const known = new WeakMap<ReadMessage, Reading>()

/** Worked out once for a message, however many families of signs ask. */
export function readingOf(message: ReadMessage): Reading {
  const before = known.get(message)
  if (before) return before
  const { own, quoted } = withoutQuotes(`${message.text}\n\n${message.otherText}`.slice(0, LIMITS.text))
  const { text, disguised } = undisguised(`${message.subject}\n\n${own}`)
  const words = plain(text)
  const reading = {
    words,
    masked: words.replace(NUMBER, '#'),
    quoted: plain(undisguised(quoted).text),
    own,
    disguised,
  }
  known.set(message, reading)
  return reading
}

/** Lines with `>`, and what stands under the mark of a forwarded or original message, are somebody else's. */
function withoutQuotes(text: string): { own: string; quoted: string } {
  const own: string[] = []
  const quoted: string[] = []
  let under = false
  let said = 0
  for (const line of text.split('\n')) {
    const mark = line.trimStart()
    if (said > 20 && isForwardMark(mark)) under = true
    said += mark.length
    if (under || /^[>＞]/u.test(mark)) quoted.push(mark.replace(/^[>＞\s]+/u, ''))
    else own.push(line)
  }
  return { own: own.join('\n'), quoted: quoted.join('\n') }
}

const isForwardMark = (line: string): boolean => {
  const bare = line
    .slice(0, 80)
    .replace(/^[-=_*—\s]+/u, '')
    .toLowerCase()
  if (bare === line.slice(0, 80).toLowerCase()) return false
  return [
    ...['original message', 'forwarded message', 'begin forwarded', 'quoted', 'ここから', '転送', '元のメッセージ'],
    ...[
      '以下引用',
      '引用',
      '以下転送',
      '届いたメール',
      '受信したメール',
      '以下、届いた',
      'message begins',
      'start of message',
    ],
  ].some((mark) => bare.startsWith(mark))
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu

function undisguised(text: string): { text: string; disguised: number } {
  let disguised = 0
  const out = text.normalize('NFKC').replace(/[^\s]{1,200}/gu, (word) => {
    const visible = word.replace(INVISIBLE, '')
    const inside = visible.length < word.length && /[\p{L}\p{N}][\u00ad\u200b\u2060\ufeff][\p{L}\p{N}]/u.test(word)
    const mixed = mixesAlphabets(visible.toLowerCase())
    if (inside || mixed) disguised += 1
    return mixed ? [...visible].map((letter) => latinLook(letter.toLowerCase())).join('') : visible
  })
  return { text: out.toLowerCase(), disguised }
}

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」【】]`
const SPACE_BY_CJK = new RegExp(`(?<=${CJK}) | (?=${CJK})`, 'gu')

/** Single line breaks are joined, empty lines stay as one `\n`; no space stands beside a Japanese letter. */
const plain = (text: string): string =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').replace(SPACE_BY_CJK, '').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n')
    .replace(/[’‘`]/gu, "'")
