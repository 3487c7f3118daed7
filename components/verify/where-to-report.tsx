import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import type { ScamContact } from '@/lib/notice/verify/contacts'

/** Bodies that somebody who met an imitation can turn to, each with the day its entry was checked. */
export function WhereToReport({ contacts }: { contacts: readonly ScamContact[] }) {
  const t = useTranslations('verify.report')
  const locale = useLocale() === 'en' ? 'en' : 'ja'
  return (
    <Card title={t('title')}>
      <p className="text-std-16N-170">{t('lead')}</p>
      <ul className="flex flex-col gap-4 text-std-16N-170">
        {contacts.map(({ id, name, reach, hours, use, checkedOn }) => (
          <li className="flex flex-col" key={id}>
            <span className="text-std-16B-170">{name[locale]}</span>
            <span className="text-std-17B-170">{reach[locale]}</span>
            {hours && <span>{hours[locale]}</span>}
            <span>{use[locale]}</span>
            <span className="text-solid-gray-700">
              {t('checked')} <DateText date={checkedOn} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
