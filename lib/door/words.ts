import { createTranslator } from 'next-intl'
import { formattable, isLocale, type Locale } from '@/lib/platform/messages'

/** The sentences of one language, for what is written to people who are not asking: mail, calendars, calls. */
export type Words = { locale: Locale; t: (key: string, params?: Record<string, string | number>) => string }

/** @param language as a person has chosen it; anything else is Japanese */
export function wordsIn(language: string): Words {
  const locale = isLocale(language) ? language : 'ja'
  const translator: unknown = createTranslator({ locale, messages: formattable(locale), timeZone: 'Asia/Tokyo' })
  // The keys are checked against both files by a test, not by the type system.
  return { locale, t: translator as Words['t'] }
}
