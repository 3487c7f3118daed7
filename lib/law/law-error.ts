import type { Bilingual } from './basis'

export type LawErrorCode = 'BAD_DATE' | 'BAD_FACT' | 'OUTSIDE_HOLIDAY_TABLE' | 'NO_RULE_SET'

/** The law cannot be applied to this input; the sentence says what to correct. `field` names the input at fault. */
export class LawError extends Error {
  readonly code: LawErrorCode
  readonly text: Bilingual
  readonly field: string | undefined

  constructor(code: LawErrorCode, text: Bilingual, field?: string) {
    super(text.en)
    this.name = 'LawError'
    this.code = code
    this.text = text
    this.field = field
  }
}
