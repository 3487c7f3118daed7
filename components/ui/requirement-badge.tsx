import { useTranslations } from 'next-intl'

/** 必須 or 任意, in words: an asterisk explains nothing. */
export function RequirementBadge({ required }: { required: boolean }) {
  const t = useTranslations('ui.field')
  return required ? (
    <span className="rounded-4 border border-red-900 px-1 text-dns-14N-130 text-red-900">{t('required')}</span>
  ) : (
    <span className="rounded-4 border border-solid-gray-536 px-1 text-dns-14N-130 text-solid-gray-700">
      {t('optional')}
    </span>
  )
}
