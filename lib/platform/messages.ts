import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import compile from 'icu-minify/compile'

export const LOCALES = ['ja', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'ja'
export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** Nested messages by key; the shape next-intl takes. */
export type Messages = { [key: string]: string | Messages }

const loaded = new Map<Locale, Messages>()

/** All messages of a language: `messages/<locale>/<namespace>.json`, one namespace per capability. */
export function messagesOf(locale: Locale): Messages {
  const known = loaded.get(locale)
  if (known && process.env.NODE_ENV === 'production') return known
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale)
  const all: Messages = {}
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    all[path.basename(file, '.json')] = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  loaded.set(locale, all)
  return all
}

/** Messages taken apart for the formatter: strings, and lists where something is to be put in. */
export type CompiledMessages = { [key: string]: ReturnType<typeof compile> | CompiledMessages }

/** Its choices come without a prototype, and such objects cannot be sent to the browser: through JSON they become plain. */
const takenApart = (message: string): ReturnType<typeof compile> => JSON.parse(JSON.stringify(compile(message)))

const compiled = new WeakMap<Messages, CompiledMessages>()

/** Exported for its test. */
export function compiledOf(messages: Messages): CompiledMessages {
  const known = compiled.get(messages)
  if (known) return known
  const parts = Object.entries(messages).map(
    ([key, value]) => [key, typeof value === 'string' ? takenApart(value) : compiledOf(value)] as const,
  )
  const result = Object.fromEntries(parts)
  compiled.set(messages, result)
  return result
}

/**
 * Messages in the form the formatter of this process takes. The web application ships without the parser of messages, to
 * the browser as to its own server (next.config.ts), and gets them taken apart; the worker and the tests parse.
 */
export const formattable = (locale: Locale): Messages | CompiledMessages =>
  process.env.NEXT_RUNTIME ? compiledOf(messagesOf(locale)) : messagesOf(locale)
