import { toNestErrors } from '@hookform/resolvers'
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'

/** Fetches the schema when it is first needed: with zod it weighs more than the page that shows the form. */
export type SchemaSource<V> = () => Promise<z.ZodType<unknown, V>>

/** The schema, its messages as keys. Null where it cannot be fetched now: then the server alone judges. */
export async function fetchSchema<V>(source: SchemaSource<V>): Promise<z.ZodType<unknown, V> | null> {
  try {
    const [schema] = await Promise.all([source(), import('@/lib/core/zod-messages')])
    return schema
  } catch {
    return null
  }
}

/**
 * The zod schema as react-hook-form's judge. Not the packaged one: that answers for the first member of a union (our
 * "empty") where the server answers with the schema's own message, and both sides must say the same.
 * The values go on as typed: the server parses them itself, and a transform must not run twice.
 */
export function schemaResolver<V extends FieldValues>(source: SchemaSource<V>): Resolver<V, unknown, V> {
  return async (values, _context, options) => {
    const schema = await fetchSchema(source)
    if (!schema) return { values, errors: {} }
    const parsed = await schema.safeParseAsync(values)
    if (parsed.success) return { values, errors: {} }
    const first: Record<string, { type: string; message: string }> = {}
    for (const issue of parsed.error.issues)
      first[issue.path.join('.') || 'root'] ??= { type: issue.code ?? 'custom', message: issue.message }
    return { values: {}, errors: toNestErrors(first as FieldErrors<V>, options) }
  }
}
