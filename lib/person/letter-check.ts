import { AddressBlock } from '@/lib/pdf/letter/address-block'
import { loweredBodyTop } from '@/lib/pdf/letter/lowered-body'
import type { LetterIssue as PressIssue } from '@/lib/pdf/letter/recipient'
import type { Addressee, PersonField, PersonFields } from './choices'
import { letterAddress } from './letter-address'
import type { LetterIssue } from './model'

/** `detail` is the code points in question. */
export type LetterFinding = { field: PersonField; code: LetterIssue; detail?: string }

/**
 * Why no letter can be printed for a person (empty: it can), and whether the address is shown whole in the window of the envelope.
 * One that is not is printed all the same, for another envelope.
 */
export type LetterCheck = (
  person: PersonFields,
  addressee: Addressee,
) => { issues: LetterFinding[]; fitsWindow: boolean }

const LISTED_AS: Record<PressIssue['kind'], LetterIssue> = {
  missingGlyph: 'glyphMissing',
  variantLost: 'variantLost',
  controlCharacter: 'hiddenCharacter',
  complexScript: 'complexScript',
  overflow: 'addressOverflow',
  emptyAddress: 'addressMissing',
  emptyName: 'nameMissingForLetter',
}

const character = (codePoint: string) => String.fromCodePoint(Number.parseInt(codePoint.slice(2), 16))

/** Characters an organisation made up itself (外字), or that nobody has assigned: no font can have them. */
const UNASSIGNED = /[\p{Co}\p{Cn}]/u

/** One of the press's own issues in the words of the list of people. */
export const listedAs = ({ kind, codePoints: [first] }: PressIssue): LetterIssue =>
  kind === 'complexScript' && first && UNASSIGNED.test(character(first)) ? 'glyphMissing' : LISTED_AS[kind]

/** What the press calls the address is two fields here, and so is the name. */
const PARTS: Record<PressIssue['field'], PersonField[]> = {
  postalCode: ['postalCode'],
  address: ['address', 'building'],
  name: ['name', 'honorific'],
}

/**
 * A dry run on the press with the fonts of this installation: the same layout, with the very characters that would be stamped.
 * One check serves row after row, some microseconds each.
 */
export function letterCheckOnFonts(): LetterCheck {
  const block = new AddressBlock()
  return (person, addressee) => {
    const { postalCode, addressLines, name, honorific } = letterAddress(person, addressee)
    const found = block.layOut({ id: '', code: '', variant: 0, postalCode, addressLines, name, honorific })
    if (found.length === 0) return { issues: [], fitsWindow: true }
    if (found.every(({ kind }) => kind === 'overflow') && loweredBodyTop(block.flow()) !== undefined)
      return { issues: [], fitsWindow: false }
    // Without a name there is no letter, whatever else is missing: a list of bare e-mail addresses says so once a row.
    const nameless = found.filter(({ kind }) => kind === 'emptyName')
    return { issues: united(nameless.length > 0 ? nameless : found, person), fitsWindow: true }
  }
}

/** One finding per field and kind, with all its characters. */
function united(found: readonly PressIssue[], person: PersonFields): LetterFinding[] {
  const findings = new Map<string, { field: PersonField; code: LetterIssue; codePoints: string[] }>()
  for (const issue of found) {
    const { field: part, codePoints } = issue
    const first = codePoints[0]
    const [usual] = PARTS[part]
    const field = PARTS[part].find((name) => first && person[name].includes(character(first))) ?? usual ?? 'address'
    const code = listedAs(issue)
    const known = findings.get(`${field} ${code}`)
    const written = codePoints.join(' ')
    if (!known) findings.set(`${field} ${code}`, { field, code, codePoints: written ? [written] : [] })
    else if (!known.codePoints.includes(written)) known.codePoints.push(written)
  }
  return [...findings.values()].map(({ codePoints, ...finding }) =>
    codePoints.length > 0 ? { ...finding, detail: codePoints.join(', ') } : finding,
  )
}
