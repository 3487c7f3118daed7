/**
 * A phrase as data: `あ|い … う|え` is one of あ, い and, in the same sentence and within `REACH` characters, one of
 * う, え. `#` stands for a number. English words match from their beginning (`suspend` finds `suspended`). No regular
 * expressions: the time is linear in the text.
 */
export type Phrase = readonly (readonly string[])[]

const REACH = 45
const SENTENCE_END = /[。\n!?！？]|\. /u

export const phraseOf = (written: string): Phrase =>
  written.split('…').map((part) =>
    part
      .split('|')
      .map((word) => word.normalize('NFKC').toLowerCase().trim())
      .filter(Boolean),
  )

export type Found = { start: number; end: number; words: string }

/** The first place where the phrase stands, or null. */
export function find(text: string, phrase: Phrase): Found | null {
  for (const first of phrase[0] ?? [])
    for (
      let at = nextAt(text, first, 0), tries = 0;
      at >= 0 && tries < 200;
      at = nextAt(text, first, at + 1), tries += 1
    ) {
      const end = rest(text, phrase, at + first.length)
      if (end !== null) return { start: at, end, words: text.slice(at, end) }
    }
  return null
}

/** Where the remaining parts end when they all follow in reach, else null. */
function rest(text: string, phrase: Phrase, from: number): number | null {
  let at = from
  for (const part of phrase.slice(1)) {
    const reach = text.slice(at, at + REACH)
    const stop = reach.search(SENTENCE_END)
    const sentence = stop < 0 ? reach : reach.slice(0, stop)
    const ends = part
      .map((word) => nextAt(sentence, word, 0))
      .map((found, i) => (found < 0 ? -1 : found + (part[i]?.length ?? 0)))
    const nearest = ends.filter((end) => end >= 0).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    if (!Number.isFinite(nearest)) return null
    at += nearest
  }
  return at
}

/** A Latin word only from its beginning; anything else anywhere. */
function nextAt(text: string, word: string, from: number): number {
  const latin = /^[a-z]/u.test(word)
  let at = text.indexOf(word, from)
  for (let tries = 0; latin && at > 0 && /[a-z]/u.test(text[at - 1] as string) && tries < 1000; tries += 1)
    at = text.indexOf(word, at + 1)
  return at
}

/** The sentence around a place, not longer than 200 characters to either side. */
export function sentenceAround(text: string, found: Found): string {
  const before = text.slice(Math.max(0, found.start - 200), found.start)
  const after = text.slice(found.end, found.end + 200)
  const begin = Math.max(
    before.lastIndexOf('。'),
    before.lastIndexOf('\n'),
    before.lastIndexOf('. '),
    before.lastIndexOf('! '),
  )
  const end = after.search(SENTENCE_END)
  return before.slice(begin + 1) + found.words + (end < 0 ? after : after.slice(0, end + 1))
}
