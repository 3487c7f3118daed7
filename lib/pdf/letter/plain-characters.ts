type Range = readonly [first: number, last: number]

const within = (ranges: readonly Range[], codePoint: number) =>
  ranges.some(([first, last]) => codePoint >= first && codePoint <= last)

/** Characters nobody sees: controls, soft hyphen, zero-width characters, direction marks and overrides, fillers. */
const CONTROLS: readonly Range[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
]

/**
 * A PDF string shows glyph after glyph and knows no joining or reordering (ISO 32000-2, 9.4.3); what needs these has to be shaped
 * before. These are the scripts that need nothing, whose letters look the same whatever stands beside them: Latin, Greek, Cyrillic, Armenian,
 * punctuation and symbols, kana, kanji, Hangul syllables and the full- and half-width forms. The gaps are combining marks.
 */
const SIMPLE: readonly Range[] = [
  [0x20, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x58f],
  [0x1e00, 0x20cf],
  [0x2100, 0x2bff],
  [0x2e80, 0x3029],
  [0x3030, 0x3098],
  [0x309b, 0xd7af],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
  [0x20000, 0x3ffff],
]

export const isControl = (codePoint: number) => within(CONTROLS, codePoint)

export const isSimpleScript = (codePoint: number) => within(SIMPLE, codePoint)
