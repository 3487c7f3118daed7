import { useTranslations } from 'next-intl'

/** Stands where the law's answer comes, until there is something to answer. */
export function WaitingAnswer() {
  const t = useTranslations('incident.answer')
  return (
    <aside className="self-start rounded-12 bg-solid-gray-50 p-6 lg:sticky lg:top-24">
      <h2 className="mb-2 text-std-17B-170">{t('title')}</h2>
      <p>{t('waiting')}</p>
    </aside>
  )
}
