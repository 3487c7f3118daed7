import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { PlainMessage } from '@/components/shell/plain-message'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('door'))('forbiddenTitle') }
}

export default function ForbiddenInside() {
  const t = useTranslations('door')
  return <PlainMessage title={t('forbiddenTitle')}>{t('forbiddenPage')}</PlainMessage>
}
