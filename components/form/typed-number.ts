/**
 * A number as people type it: full-width digits, thousands separators, spaces. Nothing is null; what is no number stays
 * as typed, for the schema to refuse and the reader to correct.
 */
export function typedNumber(value: unknown): number | string | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  const text = value.normalize('NFKC').replace(/[\s,]/g, '')
  if (text === '') return null
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : value
}
