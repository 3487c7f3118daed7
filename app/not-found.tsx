import { useTranslations } from 'next-intl'
import { PlainPage } from '@/components/shell/plain-page'

export default function NotFound() {
  const t = useTranslations('door')
  return <PlainPage title={t('notFoundTitle')}>{t('notFoundPage')}</PlainPage>
}
