import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

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
