import { useTranslations } from 'next-intl'
import { PlainMessage } from '@/components/shell/plain-message'

export default function NotFoundInside() {
  const t = useTranslations('door')
  return <PlainMessage title={t('notFoundTitle')}>{t('notFoundPage')}</PlainMessage>
}
