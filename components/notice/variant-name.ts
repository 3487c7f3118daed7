import { useLocale, useTranslations } from 'next-intl'
import type { LetterForm } from '@/lib/notice/variants'

/** Names who gets a letter of this form: its items, the client whose data it was, and its reader and language where they are not the plain ones. */
export function useVariantName() {
  const t = useTranslations('notice.variants')
  const japanese = useLocale() === 'ja'
  const readerOf = ({ addressee, language }: Pick<LetterForm, 'addressee' | 'language'>) =>
    [
      addressee === 'self' ? '' : t(`addressee.${addressee}`),
      language === 'ja' ? '' : t(`language.${language}`),
    ].filter(Boolean)
  return {
    readerOf,
    nameOf: (labels: readonly string[], form: LetterForm, client: string | null = null): string => {
      const reader = [...(client ? [client] : []), ...readerOf(form)]
      const items = labels.join(japanese ? '、' : ', ')
      if (reader.length === 0) return items
      return japanese ? `【${reader.join('・')}】${items}` : `${reader.join(', ')}: ${items}`
    },
  }
}
