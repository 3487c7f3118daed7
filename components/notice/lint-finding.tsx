import { useLocale, useTranslations } from 'next-intl'
import type { PlacedFound } from '@/lib/notice/lint/frozen-lint'

/** The name of the field or part in which something was found. */
export function usePlaceName(): (place: PlacedFound['place']) => string {
  const field = useTranslations('notice.field')
  const other = useTranslations('lint.place')
  return (place) => (field.has(place) ? field(place) : other.has(place) ? other(place as 'letter') : place)
}

/** One finding: its rule, where, the words, why, and what to write instead. */
export function LintFinding({ found }: { found: PlacedFound }) {
  const t = useTranslations('lint')
  const placeName = usePlaceName()
  const ja = useLocale() === 'ja'
  const { rule, excerpt, place } = found
  return (
    <div className="flex flex-col gap-1 break-words">
      <p className="text-std-16B-170">
        {t(`rules.${rule}.name`)}
        <span className="font-normal text-solid-gray-700">
          {ja ? '　' : ' · '}
          {placeName(place)}
        </span>
      </p>
      {excerpt && (
        <p>
          <span className="sr-only">{t('panel.excerpt')}</span>
          <mark className="rounded-4 bg-yellow-100 px-1 text-solid-gray-900">{excerpt}</mark>
        </p>
      )}
      <p>{t(`rules.${rule}.why`)}</p>
      <p>
        <span className="text-std-16B-170">{t('panel.rewrite')}</span>
        {ja ? '：' : ': '}
        {t(`rules.${rule}.rewrite`)}
      </p>
    </div>
  )
}
