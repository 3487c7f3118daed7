/** What was typed, and the record as it was when the typing began: without it a restored draft could not see a conflict. */
export type Draft = { opened: unknown; typed: unknown }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'todoke.draft.'

/** Runs on the tab's storage where there is one; a full or forbidden storage must never break the form. */
function onStore<R>(store: Store | undefined, use: (store: Store) => R): R | null {
  try {
    const found = store ?? (typeof sessionStorage === 'undefined' ? undefined : sessionStorage)
    return found ? use(found) : null
  } catch {
    return null
  }
}

export const readDraft = (key: string, store?: Store): Draft | null =>
  onStore(store, (found) => {
    const parsed: unknown = JSON.parse(found.getItem(PREFIX + key) ?? 'null')
    return typeof parsed === 'object' && parsed !== null && 'typed' in parsed && 'opened' in parsed ? parsed : null
  })

export const writeDraft = (key: string, draft: Draft, store?: Store) =>
  onStore(store, (found) => found.setItem(PREFIX + key, JSON.stringify(draft)))

export const removeDraft = (key: string, store?: Store) => onStore(store, (found) => found.removeItem(PREFIX + key))

/** At sign-out: the next person at this screen must not see what the last one typed. */
export const removeAllDrafts = (store?: Store) =>
  onStore(store, (found) => {
    const keys = Array.from({ length: found.length }, (_, index) => found.key(index) ?? '')
    for (const key of keys) if (key.startsWith(PREFIX)) found.removeItem(key)
  })
