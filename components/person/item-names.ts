import { DATA_ITEM_CODES, isDataItemCode, itemLabel } from '@/lib/incident/data-items'

const placeOf = (key: string) => (isDataItemCode(key) ? DATA_ITEM_CODES.indexOf(key) : DATA_ITEM_CODES.length)

/** The items of a person in words, in the order letters and reports list them. */
export const itemNames = (keys: readonly string[], locale: 'ja' | 'en'): string =>
  [...keys]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((key) => itemLabel(key, locale))
    .join(locale === 'ja' ? '、' : ', ')
