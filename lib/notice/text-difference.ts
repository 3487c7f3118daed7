export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** Sentences with their end marks; what is longer than a sentence moves as a whole, which is how people read it. */
const sentencesOf = (text: string): string[] =>
  text.match(/[^。．.!?\n]*(?:[。．!?\n]+|\.(?=\s|$)\s*|\.|$)/gu)?.filter(Boolean) ?? []

/** What became of a text, sentence by sentence: the longest common run stays, the rest is taken out or put in. */
export function differenceOf(before: string, after: string): Piece[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)]
  const lengths = commonLengths(old, now)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      pieces.push({ kind: 'same', text: old[i] ?? '' })
      i++
      j++
    } else if (j >= now.length || (i < old.length && longest(lengths, i + 1, j) >= longest(lengths, i, j + 1)))
      pieces.push({ kind: 'removed', text: old[i++] ?? '' })
    else pieces.push({ kind: 'added', text: now[j++] ?? '' })
  }
  return joined(pieces)
}

const longest = (lengths: number[][], i: number, j: number) => lengths[i]?.[j] ?? 0

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(old: string[], now: string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    for (let j = now.length - 1; j >= 0; j--)
      row[j] =
        old[i] === now[j]
          ? longest(lengths, i + 1, j + 1) + 1
          : Math.max(longest(lengths, i + 1, j), longest(lengths, i, j + 1))
  }
  return lengths
}

/** Neighbours of one kind are one piece. */
const joined = (pieces: Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((list, piece) => {
    const last = list.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else list.push({ ...piece })
    return list
  }, [])

const SHOWN_AROUND = 60

/** A long piece that stayed, with its middle left out: what was changed is to be found between. */
export const shortened = ({ kind, text }: Piece): Piece => {
  const characters = [...text]
  if (kind !== 'same' || characters.length <= SHOWN_AROUND * 3) return { kind, text }
  const [start, end] = [characters.slice(0, SHOWN_AROUND), characters.slice(-SHOWN_AROUND)]
  return { kind, text: `${start.join('')} […] ${end.join('')}` }
}
