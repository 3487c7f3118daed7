import type { LetterIssue, LetterIssueKind } from '@/lib/pdf/letter/recipient'
import type { LetterIssue as PersonIssue } from '@/lib/person/model'

/** Why a letter was held, as it is stored: `missingGlyph:name:U+1F600,U+…`, several with `|`. No part of the text itself. */
export const heldReason = (issues: readonly LetterIssue[]): string =>
  issues.map(({ kind, field, codePoints }) => `${kind}:${field}:${codePoints.join(',')}`).join('|')

const ON_THE_LIST: Record<LetterIssueKind, PersonIssue> = {
  missingGlyph: 'glyphMissing',
  variantLost: 'glyphMissing',
  controlCharacter: 'glyphMissing',
  complexScript: 'glyphMissing',
  overflow: 'addressOverflow',
  emptyAddress: 'addressMissing',
  emptyName: 'nameMissingForLetter',
}

/** The same in the words of the list of people: the first thing to put right. */
export const personIssue = (issues: readonly LetterIssue[]): PersonIssue =>
  issues[0] ? ON_THE_LIST[issues[0].kind] : 'glyphMissing'
