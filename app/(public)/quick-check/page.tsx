import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { QuickResult } from '@/components/quick-check/quick-result'
import { QuickStep } from '@/components/quick-check/quick-step'
import { PageHeading } from '@/components/ui/page-heading'
import { type Params, readQuickCheck } from '@/lib/incident/quick-check/schema'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quickCheck'))('title') }
}

export default async function QuickCheckPage({ searchParams }: { searchParams: Promise<Params> }) {
  if (env().TODOKE_QUICK_CHECK === 'off') notFound()
  const t = await getTranslations('quickCheck')
  const check = readQuickCheck(await searchParams, jstDateOf(now()))
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-8">
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {check.kind === 'answers' ? (
        <QuickResult answers={check.answers} typed={check.typed} />
      ) : (
        <QuickStep errors={check.errors} step={check.step} typed={check.typed} />
      )}
    </div>
  )
}
