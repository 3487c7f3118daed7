import type { LetterIssue } from '@/lib/pdf/letter/recipient'

/** Why a letter was held, as it is stored: `missingGlyph:name:U+1F600,U+…`, several with `|`. No part of the text itself. */
export const heldReason = (issues: readonly LetterIssue[]): string =>
  issues.map(({ kind, field, codePoints }) => `${kind}:${field}:${codePoints.join(',')}`).join('|')
