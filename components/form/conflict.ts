import { fieldsOf, sameValue } from './values'

/** One field that somebody else changed since this form was opened, and that now differs from ours. */
export type Clash = { path: string; mine: unknown; theirs: unknown /** We changed it too. */; contested: boolean }

/**
 * Compares three states of a record: as the form was opened, as it is typed now, as it is stored now. What only we
 * changed is no clash. `version` is bookkeeping, not content.
 */
export function clashesOf(opened: unknown, mine: unknown, stored: unknown): Clash[] {
  const before = fieldsOf(opened)
  const now = fieldsOf(stored)
  return [...fieldsOf(mine)].flatMap(([path, value]) => {
    if (path === 'version' || !now.has(path)) return []
    const theirs = now.get(path)
    if (sameValue(theirs, before.get(path)) || sameValue(theirs, value)) return []
    return [{ path, mine: value, theirs, contested: !sameValue(value, before.get(path)) }]
  })
}

/** A stored value in the form's own spelling: a text or date field holds '' where the database holds nothing. */
export function asTyped(theirs: unknown, mine: unknown): unknown {
  if (typeof mine === 'string') return theirs === null || theirs === undefined ? '' : String(theirs)
  if (Array.isArray(mine)) return Array.isArray(theirs) ? theirs : []
  if (typeof mine === 'boolean') return Boolean(theirs)
  return theirs ?? null
}
