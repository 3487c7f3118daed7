import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/shell/plain-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('forbiddenTitle') }
}

export default function Forbidden() {
  const t = useTranslations('door')
  return <PlainPage title={t('forbiddenTitle')}>{t('forbiddenPage')}</PlainPage>
}
