import { DATA_ITEM_CODES } from '@/lib/incident/data-items'

/** The data items of a letter, each once, in the order of the catalogue; the organisation's own items last. */
export function orderedItems(itemCodes: readonly string[]): string[] {
  const place = (code: string) => {
    const index = (DATA_ITEM_CODES as string[]).indexOf(code)
    return index < 0 ? DATA_ITEM_CODES.length : index
  }
  return [...new Set(itemCodes)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0))
}

/** One text of the letter: everybody who lost the same items gets the same one. */
export type Variant = { key: string; items: string[]; persons: number }

/** Names a variant by its items. The separator cannot occur in an item. */
export const variantKey = (itemCodes: readonly string[]): string => orderedItems(itemCodes).join('\u001f')

/** The variants of a set of persons, the most frequent first. `groups` are distinct lists of item codes with counts. */
export function variantsOf(groups: readonly { itemCodes: string[]; persons: number }[]): Variant[] {
  const byKey = new Map<string, Variant>()
  for (const { itemCodes, persons } of groups) {
    const items = orderedItems(itemCodes)
    const key = variantKey(items)
    const known = byKey.get(key)
    if (known) known.persons += persons
    else byKey.set(key, { key, items, persons })
  }
  return [...byKey.values()].sort((a, b) => b.persons - a.persons || (a.key < b.key ? -1 : 1))
}
