import { useTranslations } from 'next-intl'
import { PlainMessage } from '@/components/shell/plain-message'

export default function ForbiddenInside() {
  const t = useTranslations('door')
  return <PlainMessage title={t('forbiddenTitle')}>{t('forbiddenPage')}</PlainMessage>
}
