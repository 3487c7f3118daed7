import { useTranslations } from 'next-intl'
import { PlainPage } from '@/components/shell/plain-page'

export default function Forbidden() {
  const t = useTranslations('door')
  return <PlainPage title={t('forbiddenTitle')}>{t('forbiddenPage')}</PlainPage>
}
