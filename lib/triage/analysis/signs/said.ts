import type { ReadMessage } from '../message'
import { type Found, find, type Phrase, phraseOf, sentenceAround } from './phrase'
import phrases from './phrases.json'
import { NUMBER, readingOf } from './reading'
import { type Sign, sign } from './sign'
import { isSignCode, kindOf, type SignCode } from './weights'

/** How a sentence says that something is *not* asked or done. */
const NEGATIONS = [
  ...['変更はございません', '変更はありません', '変更ございません', '変更ありません'],
  ...['has not changed', 'not changed', 'unchanged', "hasn't changed"],
  ...[
    'ことはありません',
    'ことはございません',
    'ことは一切',
    'ことはない',
    'しないでください',
    'なさらないで',
    'お控え',
    'ご注意ください',
  ],
  ...[
    '求めません',
    '求めていません',
    'いたしません',
    '必要はありません',
    '不要です',
    'ご遠慮',
    'ないよう',
    '要求しません',
    '要求していません',
  ],
  ...[
    'never ask',
    'never request',
    'will not ask',
    "won't ask",
    'do not ask',
    "don't ask",
    'not asking',
    'never share',
  ],
  ...['do not share', "don't share", 'do not enter', "don't enter", 'do not click', "don't click", 'do not reply with'],
  ...[
    'do not send',
    "don't send",
    'not requesting',
    'no need to',
    'no payment',
    'do not pay',
    'not required to',
    'nor ',
  ],
  ...[
    'never send',
    'never pay',
    'not want',
    'not looking for',
    'without asking',
    'will never',
    'we did not',
    'not request',
  ],
]

const ALL: [SignCode, Phrase[]][] = Object.entries(phrases).flatMap(([code, { ja, en }]) =>
  isSignCode(code) ? [[code, [...ja, ...en].map(phraseOf)]] : [],
)

/** The first phrase of that code in the sender's own words, unless its sentence denies it. */
export function said(message: ReadMessage, code: SignCode): Found | null {
  const { masked, words } = readingOf(message)
  for (const phrase of ALL.find(([each]) => each === code)?.[1] ?? []) {
    const found = find(masked, phrase)
    if (found && !(canBeDenied(code) && isDenied(masked, found)))
      return { ...found, words: unmasked(words, masked, found) }
  }
  return null
}

/** One sign for each code of which a phrase is said. */
export const signsSaid = (message: ReadMessage, codes: readonly SignCode[]): Sign[] =>
  codes.flatMap((code) => {
    const found = said(message, code)
    return found ? [sign(code, { words: found.words.slice(0, 60) })] : []
  })

/** The words of a place in the masked text, with their numbers. */
function unmasked(words: string, masked: string, { start, end }: Found): string {
  const numbers = words.matchAll(NUMBER)
  let shift = 0
  let from = start
  for (let at = masked.indexOf('#'); at >= 0 && at < end; at = masked.indexOf('#', at + 1)) {
    if (words[at + shift] === '#') continue
    shift += (numbers.next().value?.[0].length ?? 1) - 1
    if (at < start) from = start + shift
  }
  return words.slice(from, end + shift)
}

const canBeDenied = (code: SignCode): boolean => ['lure', 'demand', 'claim'].includes(kindOf(code))

const isDenied = (text: string, found: Found): boolean => {
  const sentence = sentenceAround(text, found)
  return NEGATIONS.some((negation) => sentence.includes(negation))
}
