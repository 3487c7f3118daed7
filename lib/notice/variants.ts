import { DATA_ITEM_CODES } from '@/lib/incident/data-items'
import type { Addressee, LetterLanguage } from '@/lib/person/choices'
import { readerOf } from '@/lib/person/schema'

/** What decides the text of somebody's letter: what they lost, who reads it, in which language, and whose data it was. */
export type LetterForm = {
  items: readonly string[]
  addressee: Addressee
  language: LetterLanguage
  /** The client that entrusted the data; absent where nobody did. */
  client?: string
}

/** One text of the letter: everybody with the same form gets the same one. */
export type Variant = LetterForm & { key: string; items: string[]; persons: number }

type FormColumns = {
  itemCodes: readonly string[]
  addressee: string
  language: string
  entrustorId?: string | null
}

/** The form of a person as the list of people holds it; what it does not know is the plain letter. */
export const formOf = (person: FormColumns): LetterForm => ({
  items: orderedItems(person.itemCodes),
  ...readerOf(person),
  ...(person.entrustorId && { client: person.entrustorId }),
})

/** The data items of a letter, each once, in the order of the catalogue; the organisation's own items last. */
export function orderedItems(itemCodes: readonly string[]): string[] {
  const place = (code: string) => {
    const index = (DATA_ITEM_CODES as string[]).indexOf(code)
    return index < 0 ? DATA_ITEM_CODES.length : index
  }
  return [...new Set(itemCodes)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0))
}

/** Names a variant by its form. The separator cannot occur in an item, and no item is named like a client. */
export const variantKey = ({ items, addressee, language, client }: LetterForm): string =>
  [addressee, language, ...orderedItems(items), ...(client ? [`client:${client}`] : [])].join('\u001f')

/** Persons with the same columns, counted. */
export type FormGroup = {
  itemCodes: string[]
  addressee: string
  language: string
  entrustorId?: string | null
  persons: number
}

/** The variants of a set of persons, the most frequent first. */
export function variantsOf(groups: readonly FormGroup[]): Variant[] {
  const byKey = new Map<string, Variant>()
  for (const group of groups) {
    const form = formOf(group)
    const key = variantKey(form)
    const known = byKey.get(key)
    if (known) known.persons += group.persons
    else byKey.set(key, { key, ...form, items: [...form.items], persons: group.persons })
  }
  return [...byKey.values()].sort((a, b) => b.persons - a.persons || (a.key < b.key ? -1 : 1))
}

/** The form of a variant, without how many it is for. */
export const formOfVariant = ({ key: _, persons: __, ...form }: Variant): LetterForm => form

/** The most frequent variants, and the most frequent one of every client, reader and language among the others. */
export function shownVariants(variants: readonly Variant[], most: number): Variant[] {
  const reader = ({ addressee, language, client }: Variant) => `${addressee} ${language} ${client ?? ''}`
  const first = variants.slice(0, most)
  const seen = new Set(first.map(reader))
  const others = variants.slice(most).filter((variant) => !seen.has(reader(variant)) && seen.add(reader(variant)))
  return [...first, ...others]
}
