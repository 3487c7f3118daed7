import { toFullKana } from './width'

/** Replacements that are shorter to say than to derive; the rest follows Unicode's own compatibility forms. */
const WRITTEN: Record<string, string> = {
  髙: '高',
  﨑: '崎',
  濵: '浜',
  德: '徳',
  '㎡': 'm2',
  '㎥': 'm3',
  '№': 'No.',
  '〝': '「',
  '〟': '」',
}

/** Lead bytes of Shift_JIS that JIS X 0208 itself fills: without the rows that makers added (NEC 13, IBM). */
const LEADS: readonly (readonly [number, number])[] = [
  [0x81, 0x84],
  [0x88, 0x9f],
  [0xe0, 0xea],
]

/** Pairs that older systems turn into each other; both are taken for plain. */
const TWINS = ['〜', '～', '−', '－', '―', '—', '‖', '∥', '￠', '￡', '￢', '¢', '£', '¬']

function standardCharacters(): Set<string> {
  const decoder = new TextDecoder('shift_jis')
  const found = new Set(TWINS)
  for (const [from, to] of LEADS)
    for (let lead = from; lead <= to; lead++)
      for (let trail = 0x40; trail <= 0xfc; trail++) {
        if (trail === 0x7f) continue
        const text = decoder.decode(new Uint8Array([lead, trail]))
        if ([...text].length === 1 && text !== '\ufffd') found.add(text)
      }
  return found
}

const STANDARD = standardCharacters()

const unique = (characters: readonly string[]) => [...new Set(characters)].join('')
const isAscii = (character: string) => /^[\n\x20-\x7e]$/.test(character)
const isHalfKana = (character: string) => /^[｡-ﾟ]$/.test(character)

/** Code points nobody sees: control characters but the line break, zero-width ones, separators. */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200f],
  [0x2028, 0x2029],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
]
const isControl = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return HIDDEN.some(([from, to]) => code >= from && code <= to)
}

/** Characters outside JIS X 0208 and ASCII, once each: ①, ㈱, Ⅰ, 髙, emoji. Old forms refuse or lose them. */
export const machineDependent = (text: string): string =>
  unique([...text].filter((c) => !isAscii(c) && !isHalfKana(c) && !isControl(c) && !STANDARD.has(c)))

/** Half-width kana, once each. */
export const halfWidthKana = (text: string): string => unique([...text].filter(isHalfKana))

/** Tabs, zero-width and other characters nobody sees, as their code points. */
export const invisible = (text: string): string =>
  [...new Set([...text].filter(isControl))]
    .map((c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')

const circled = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x2460 && code <= 0x2473 ? `(${code - 0x245f})` : null
}

function plain(character: string): string {
  if (isControl(character)) return character === '\t' ? ' ' : ''
  const known = WRITTEN[character] ?? circled(character)
  if (STANDARD.has(character) || isAscii(character)) return character
  return known ?? character.normalize('NFKC')
}

/**
 * The same text in characters every form takes. What has no plain form stays, for a person to decide; names are changed
 * in their usual way (髙 → 高), which is why it is a proposal.
 */
export const plainCharacters = (text: string): string => [...toFullKana(text)].map(plain).join('')
