import type { LetterIssue } from '@/lib/pdf/letter/recipient'
import { listedAs } from '@/lib/person/letter-check'
import type { LetterIssue as PersonIssue } from '@/lib/person/model'

/** Why a letter was held, as it is stored: `missingGlyph:name:U+1F600,U+…`, several with `|`. No part of the text itself. */
export const heldReason = (issues: readonly LetterIssue[]): string =>
  issues.map(({ kind, field, codePoints }) => `${kind}:${field}:${codePoints.join(',')}`).join('|')

/** The same in the words of the list of people: the first thing to put right. */
export const personIssue = (issues: readonly LetterIssue[]): PersonIssue =>
  issues[0] ? listedAs(issues[0]) : 'glyphMissing'
