import { codePointName } from '@/lib/pdf/clusters'
import { uncovered } from '@/lib/pdf/coverage'
import type { PersonField, PersonFields } from './schema'
import type { LetterCheck } from './validate'

/** What a letter prints of a person. */
const PRINTED: PersonField[] = ['name', 'honorific', 'address', 'building']

/** Marks that join the character before them: such text is judged as a whole. */
const JOINING = /\p{Mark}|\u200d/u

/**
 * The letter check on the fonts of this installation: no name to address, no address, or a character that no font can
 * draw. Remembers characters it proved, so that a long list costs one proof per character, not per row.
 */
export function letterCheckOnFonts(): LetterCheck {
  const proven = new Set<string>()
  const missingIn = (text: string) => {
    if (JOINING.test(text)) return uncovered(text)[0]
    for (const char of text) {
      if (proven.has(char)) continue
      const missing = uncovered(char)[0]
      if (missing) return missing
      proven.add(char)
    }
    return undefined
  }
  return (person: PersonFields) => {
    if (!person.name) return { code: 'nameMissingForLetter', field: 'name' }
    if (!person.address) return { code: 'addressMissing', field: 'address' }
    for (const field of PRINTED) {
      const missing = person[field] && missingIn(person[field])
      if (missing) return { code: 'glyphMissing', field, detail: codePointName(missing.codePoint) }
    }
    return null
  }
}
