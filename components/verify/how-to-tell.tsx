import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

const SIGNS = ['secrets', 'money', 'links', 'copied'] as const

/** What a right number does not prove, and what no genuine notice does. */
export function HowToTell() {
  const t = useTranslations('verify.tell')
  return (
    <Card title={t('title')}>
      <p className="text-std-16N-170">{t('lead')}</p>
      <ul className="flex list-disc flex-col gap-2 pl-6 text-std-16N-170">
        {SIGNS.map((sign) => (
          <li key={sign}>{t(sign)}</li>
        ))}
      </ul>
    </Card>
  )
}
