import { z } from 'zod'

/**
 * Messages of a failed parse are keys into messages/…/form.json with their numbers, e.g. `form.tooLong?max=200`; the
 * form layer turns them into a sentence. A schema's own message (`z.string().min(1, 'incident.errors.title')`) wins.
 */
function keyOf(issue: z.core.$ZodRawIssue): string {
  const missing = issue.input === undefined || issue.input === null || issue.input === ''
  switch (issue.code) {
    case 'invalid_type':
      return missing ? 'form.required' : issue.expected === 'number' ? 'form.number' : 'form.invalid'
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array')
        return missing || issue.minimum === 1 ? 'form.required' : `form.tooShort?min=${issue.minimum}`
      return `form.tooSmall?min=${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' ? `form.tooLong?max=${issue.maximum}` : `form.tooBig?max=${issue.maximum}`
    case 'invalid_format':
      return missing
        ? 'form.required'
        : issue.format === 'email'
          ? 'form.email'
          : issue.format === 'url'
            ? 'form.url'
            : 'form.format'
    case 'invalid_value':
      return 'form.choose'
    case 'invalid_union':
      // By convention the last member is the real shape, the ones before it stand for "empty".
      return issue.errors?.at(-1)?.[0]?.message ?? 'form.invalid'
    default:
      return 'form.invalid'
  }
}

z.config({ customError: keyOf })

/** The message key of one issue. Importing this module is what makes zod answer in keys. */
export const messageKeyOf = (issue: { message: string }): string => issue.message

/** Messages of a failed parse, by the path of the field. */
export function fieldsOf(error: z.ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    fields[field] = [...(fields[field] ?? []), messageKeyOf(issue)]
  }
  return fields
}
