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

/** Whatever could be somebody's data: quoted text, e-mail addresses, long numbers, everything that is not ASCII. */
const VALUES =
  /"[^"]*("|$)|`[^`]*(`|$)|(?<![a-z])'[^']*('|$)|[^\s"'`,]+@[^\s"'`,]+|\+?\d(?:[\d -]){5,}\d|[^\x20-\x7e]+/gi

/** The words of a message without the values in it. */
export const withoutValues = (message: string): string =>
  (message.trim().split('\n')[0] ?? '').replace(VALUES, '…').slice(0, 300)

/** Where an error was thrown: the lines of its stack that name a place; a message of many lines stands before them. */
const placeOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at .*[:)]/.test(line))
    .slice(0, 3)
    .join(' | ')

/** A database's or system's code for the kind of failure, e.g. `P2003`, `22021`, `ENOSPC`. */
const codeOf = (error: Error) => {
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : undefined
}

/** What of an unexpected error may be written down: its kind, its place and its words, not the values in its message. */
export const errorFields = (error: unknown): Fields =>
  error instanceof Error
    ? { error: error.name, code: codeOf(error), at: placeOf(error), message: withoutValues(error.message) }
    : { error: typeof error }

/** The error as somebody else may write it down, who keeps message and stack (the queue's own table and log). */
export function errorWithoutValues(error: unknown): Error {
  const { error: name, message = '', at = '' } = errorFields(error)
  const bare = new Error(`${name}: ${message}`)
  bare.stack = `${bare.message}\n${at}`
  return bare
}
