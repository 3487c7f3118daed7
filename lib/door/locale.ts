import { cookies } from 'next/headers'
import { createTranslator } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, formattable, isLocale, type Locale } from '@/lib/platform/messages'

export const LOCALE_COOKIE = 'todoke-locale'

/** The reader's language: the switch they last used, else Japanese. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE
}

/** Remembers the language for a year. */
export async function setLocale(locale: Locale): Promise<void> {
  const store = await cookies()
  store.set(LOCALE_COOKIE, locale, { maxAge: 365 * 24 * 3600, sameSite: 'lax', path: '/', httpOnly: true })
}

/** A message in the reader's language; a key that is not in the files comes back as it is. */
export async function translate(key: string, params: Record<string, string | number> = {}): Promise<string> {
  const locale = await currentLocale()
  const t: unknown = createTranslator({
    locale,
    messages: formattable(locale),
    onError: () => {},
    getMessageFallback: () => key,
  })
  // The keys are checked against both files by a test, not by the type system.
  return (t as (key: string, params: Record<string, string | number>) => string)(key, params)
}

/** next-intl's entry point: messages and time zone of each request. */
export default getRequestConfig(async () => {
  const locale = await currentLocale()
  return { locale, messages: formattable(locale), timeZone: 'Asia/Tokyo' }
})
