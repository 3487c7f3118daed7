export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

/**
 * JSON with sorted keys and no white space: the same value gives the same bytes, whatever order the database or a
 * person wrote its keys in. Used wherever a hash stands for a value (frozen versions, the audit log).
 */
export function canonicalJson(value: Json | undefined): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a number that JSON cannot hold')
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  return `{${entries.join(',')}}`
}
