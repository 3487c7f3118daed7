import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/components/ui/page-heading'
import { HowToTell } from '@/components/verify/how-to-tell'
import { VerifyForm } from '@/components/verify/verify-form'
import { WhereToReport } from '@/components/verify/where-to-report'
import { scamContacts } from '@/lib/notice/verify/contacts'
import { verifyNotice } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('verify'))('title') }
}

export default async function VerifyPage() {
  const t = await getTranslations('verify')
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-8">
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <VerifyForm verify={verifyNotice} />
      <HowToTell />
      <WhereToReport contacts={scamContacts()} />
    </div>
  )
}
