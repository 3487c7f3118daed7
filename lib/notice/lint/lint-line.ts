import { z } from 'zod'
import { lintNotice } from './lint'

const Line = z.object({
  channel: z.enum(['letter', 'mail']),
  lang: z.enum(['ja', 'en']),
  text: z.string(),
  entity: z.object({ name: z.string(), domains: z.array(z.string()), phone: z.string() }),
  items: z.array(z.string()),
})

const why = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`).join('; ')
  return error instanceof SyntaxError ? 'not valid JSON' : String(error)
}

/** One line in, one line out. A line that cannot be read gives `{"error"}` with its number, never its text. */
export function lintLine(text: string, lineNumber: number): { output: string; ok: boolean } {
  try {
    return { output: JSON.stringify(lintNotice(Line.parse(JSON.parse(text)))), ok: true }
  } catch (error) {
    return { output: JSON.stringify({ error: why(error), line: lineNumber }), ok: false }
  }
}
