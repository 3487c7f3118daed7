import { useLocale, useTranslations } from 'next-intl'
import type { Option } from '@/components/ui/select'
import { writtenDate } from '@/components/ui/written-date'

/** A field's value in words: the label of an option, a date with its weekday, はい or いいえ. */
export function useWrittenValue() {
  const t = useTranslations('form.value')
  const locale = useLocale()
  return function written(value: unknown, options: readonly Option[] = []): string {
    if (value === null || value === undefined || value === '') return t('none')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (Array.isArray(value)) {
      if (value.length === 0) return t('none')
      const plain = value.every((item) => typeof item !== 'object')
      return plain
        ? value.map((item) => written(item, options)).join(t('separator'))
        : t('rows', { count: value.length })
    }
    const text = String(value)
    return options.find((option) => option.value === text)?.label ?? (writtenDate(text, locale) || text)
  }
}
