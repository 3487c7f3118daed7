/** A sentence, a heading or a bullet: what a rule looks at. `start`: where it begins in the reading. */
export type Piece = { text: string; start: number }

/** A text as a rule reads it: without the tricks of writing that make it look different from what it says. */
export type Reading = {
  /** NFKC, nothing invisible, wrapped lines joined, no spaces within Japanese. `\n` between paragraphs and bullets. */
  plain: string
  pieces: readonly Piece[]
  /** The lines as they were written, for the places where a line means something. */
  lines: readonly string[]
  /** The words of the original between two places of the reading. */
  excerpt: (start: number, end: number) => string
}

/** Longest piece, and how much of a longer sentence two pieces share: what a rule costs is bounded by this. */
export const PIECE = 400
const SHARED = 120
const LONGEST_EXCERPT = 80

const JOINS = /[\p{M}\uff9e\uff9f]/u
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164]/u
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。・「」『』]/u
const SPACE = /\s/u
/** What a new line begins with when it is not the rest of the line before. */
const OPENS = /[・●■◆◇▼▶□○〇*\-※【(<\d０-９①-⑳]/u
const ENDS = /[。!?.:」)】]/u
/** Lines shorter than this were not wrapped: they are headings, names, addresses. */
const WRAPPED = 18

type Sign = { text: string; at: number; end: number }

export function read(original: string): Reading {
  const signs = joinLines(signsOf(original))
  const plain = signs.map((sign) => sign.text).join('')
  // One place in `plain` may stand for several, as ㈱ stands for (株).
  const origin: Sign[] = []
  for (const sign of signs) for (let i = 0; i < sign.text.length; i += 1) origin.push(sign)
  return {
    plain,
    pieces: piecesOf(plain),
    lines: original.split(/\r\n|\r|\n/),
    excerpt: (start, end) => {
      const from = origin[start]?.at ?? 0
      const to = origin[Math.max(start, end - 1)]?.end ?? from
      return [...original.slice(from, to).replace(/\s+/gu, ' ').trim()].slice(0, LONGEST_EXCERPT).join('')
    },
  }
}

/** Signs with what joins them (ﾊﾟ is ハ and ゜), each in its compatibility form; the invisible ones left out. */
function signsOf(original: string): Sign[] {
  const signs: Sign[] = []
  let at = 0
  let open = ''
  let from = 0
  const close = () => {
    if (open) signs.push({ text: open.normalize('NFKC'), at: from, end: at })
    open = ''
  }
  for (const sign of original) {
    if (INVISIBLE.test(sign)) {
      // Nothing to see: "pass\u200Bword" is "password".
    } else if (open && JOINS.test(sign) && open.length < 8) {
      open += sign
    } else {
      close()
      open = sign
      from = at
    }
    at += sign.length
  }
  close()
  return signs
}

/** Undoes wrapping and spacing: one sentence is one line, and パ ス ワ ー ド is パスワード. */
function joinLines(signs: Sign[]): Sign[] {
  const out: Sign[] = []
  let line = 0
  for (let i = 0; i < signs.length; ) {
    const sign = signs[i] as Sign
    if (!SPACE.test(sign.text)) {
      out.push(sign)
      line += 1
      i += 1
      continue
    }
    let end = i
    let breaks = 0
    while (end < signs.length && SPACE.test((signs[end] as Sign).text)) {
      if (signs[end]?.text === '\n') breaks += 1
      end += 1
    }
    const [before, after] = [out.at(-1)?.text ?? '', signs[end]?.text ?? '']
    const japanese = JAPANESE.test(before) && JAPANESE.test(after)
    const wrapped = breaks === 1 && line >= WRAPPED && !ENDS.test(before) && !OPENS.test(after)
    if (breaks > 0 && !wrapped) out.push({ ...sign, text: '\n' })
    else if (!japanese) out.push({ ...sign, text: ' ' })
    if (breaks > 0) line = 0
    i = end
  }
  return out
}

/** Cut after every end of a sentence; a sentence longer than a piece is read in pieces that overlap. */
export function piecesOf(plain: string): Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, end: number) => {
    for (let from = start; from < end; from += PIECE - SHARED) {
      pieces.push({ text: plain.slice(from, Math.min(end, from + PIECE)), start: from })
      if (from + PIECE >= end) return
    }
  }
  let start = 0
  for (let i = 0; i < plain.length; i += 1) {
    const sign = plain[i] as string
    const next = plain[i + 1] ?? ' '
    if (sign !== '\n' && sign !== '。' && !((sign === '.' || sign === '!' || sign === '?') && SPACE.test(next)))
      continue
    add(start, i + 1)
    start = i + 1
  }
  add(start, plain.length)
  return pieces
}

const GLOBAL = new WeakMap<RegExp, RegExp>()

function everywhere(pattern: RegExp): RegExp {
  const known = GLOBAL.get(pattern)
  if (known) return known
  const global = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  GLOBAL.set(pattern, global)
  return global
}

/** Every hit of a pattern in the pieces, with the words after it up to the end of the piece. */
export function* hits(
  reading: Reading,
  pattern: RegExp,
): Generator<{ piece: Piece; match: string; at: number; rest: string }> {
  const global = everywhere(pattern)
  for (const piece of reading.pieces)
    for (const match of piece.text.matchAll(global))
      yield { piece, match: match[0], at: match.index, rest: piece.text.slice(match.index + match[0].length) }
}
