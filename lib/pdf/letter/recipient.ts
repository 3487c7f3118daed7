/**
 * One letter to print; nothing of PDF yet. `code` is printable ASCII; `variant` counts from 0 in the order given to
 * compileTemplate.
 */
export type Recipient = {
  id: string
  variant: number
  postalCode: string
  addressLines: string[]
  name: string
  honorific: string
  code: string
}

export type LetterField = 'name' | 'address' | 'postalCode'

/**
 * Why a letter is held back instead of printed:
 * missingGlyph: no font has the character. variantLost: the character exists, but not in the form the variation selector asks for.
 * controlCharacter: tabs, line ends, direction marks and other characters nobody sees. complexScript: a script whose letters
 * change with their neighbours, or emoji. overflow: does not fit the address window even at the smallest size.
 */
export type LetterIssueKind =
  | 'missingGlyph'
  | 'variantLost'
  | 'controlCharacter'
  | 'complexScript'
  | 'overflow'
  | 'emptyAddress'
  | 'emptyName'

/** `codePoints` as U+9089; a lost variant names the base character and its selector. */
export type LetterIssue = { kind: LetterIssueKind; codePoints: string[]; field: LetterField }
