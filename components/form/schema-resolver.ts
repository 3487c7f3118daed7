import { toNestErrors } from '@hookform/resolvers'
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form'
import type { z } from 'zod'

/**
 * The zod schema as react-hook-form's judge. Not the packaged one: that answers for the first member of a union (our
 * "empty") where the server answers with the schema's own message, and both sides must say the same.
 * The values go on as typed: the server parses them itself, and a transform must not run twice.
 */
export function schemaResolver<V extends FieldValues>(schema: z.ZodType<unknown, V>): Resolver<V, unknown, V> {
  return async (values, _context, options) => {
    const parsed = await schema.safeParseAsync(values)
    if (parsed.success) return { values, errors: {} }
    const first: Record<string, { type: string; message: string }> = {}
    for (const issue of parsed.error.issues)
      first[issue.path.join('.') || 'root'] ??= { type: issue.code ?? 'custom', message: issue.message }
    return { values: {}, errors: toNestErrors(first as FieldErrors<V>, options) }
  }
}
