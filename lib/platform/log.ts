type Fields = Record<string, string | number | boolean | null | undefined>

const write = (level: 'info' | 'warn' | 'error', event: string, fields: Fields = {}) =>
  process[level === 'error' ? 'stderr' : 'stdout'].write(
    `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`,
  )

/** One JSON line per event. Fields hold ids and counts, never personal data. */
export const log = {
  info: (event: string, fields?: Fields) => write('info', event, fields),
  warn: (event: string, fields?: Fields) => write('warn', event, fields),
  error: (event: string, fields?: Fields) => write('error', event, fields),
}

/** What of an unexpected error may be written down: its kind and place, not its message's values. */
export const errorFields = (error: unknown): Fields =>
  error instanceof Error
    ? { error: error.name, at: error.stack?.split('\n').slice(1, 4).join(' | '), message: error.message.slice(0, 300) }
    : { error: typeof error }
