import { diffArrays } from 'diff'

export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** Sentences with their end marks; what is longer than a sentence moves as a whole, which is how people read it. */
const sentencesOf = (text: string): string[] =>
  text.match(/[^。．.!?\n]*(?:[。．!?\n]+|\.(?=\s|$)\s*|\.|$)/gu)?.filter(Boolean) ?? []

/** What became of a text, sentence by sentence: the longest common run stays, the rest is taken out or put in. */
export const differenceOf = (before: string, after: string): Piece[] =>
  diffArrays(sentencesOf(before), sentencesOf(after)).map(({ added, removed, value }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value.join(''),
  }))

const SHOWN_AROUND = 60

/** A long piece that stayed, with its middle left out: what was changed is to be found between. */
export const shortened = ({ kind, text }: Piece): Piece => {
  const characters = [...text]
  if (kind !== 'same' || characters.length <= SHOWN_AROUND * 3) return { kind, text }
  const [start, end] = [characters.slice(0, SHOWN_AROUND), characters.slice(-SHOWN_AROUND)]
  return { kind, text: `${start.join('')} […] ${end.join('')}` }
}
