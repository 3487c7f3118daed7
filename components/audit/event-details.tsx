import { useLocale, useTranslations } from 'next-intl'
import { eventWords } from './event-words'

/** What an event changed, in words, a line each. */
export function EventDetails({ data }: { data: unknown }) {
  const t = useTranslations()
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  const words = (key: string) => (t.has(key) ? t(key) : null)
  const lines = eventWords(data, { words, locale })
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map(({ label, value }) => (
        <li key={label}>
          <span className="text-solid-gray-700">{t('ui.named', { label, value: '' })}</span>
          {value}
        </li>
      ))}
    </ul>
  )
}
