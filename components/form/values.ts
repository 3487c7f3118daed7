/** What a form holds, or a part of it: anything that survives a trip through JSON. */
type Value = unknown

const isRecord = (value: Value): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** One writing for what a field and a database column spell differently: '' and null are both "nothing", 3 is '3'. */
function plain(value: Value): Value {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (isRecord(value))
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, plain(value[key])]),
    )
  return String(value)
}

export const sameValue = (a: Value, b: Value): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** The fields of a value by path (`contact.phone`). An array is one field: its rows have no identity here. */
export function fieldsOf(value: Value, prefix = ''): Map<string, Value> {
  const fields = new Map<string, Value>()
  if (!isRecord(value)) return fields
  for (const [key, inner] of Object.entries(value)) {
    if (isRecord(inner)) for (const [path, leaf] of fieldsOf(inner, `${prefix}${key}.`)) fields.set(path, leaf)
    else fields.set(`${prefix}${key}`, inner)
  }
  return fields
}

/** A value as the text of a field; nothing is ''. */
export const textOf = (value: Value): string => (value === null || value === undefined ? '' : String(value))
