import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnPasswordForm } from '@/components/organisation/own-password-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/door/query'
import { changeOwnPasswordAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.account'))('title') }
}

export default async function AccountPage() {
  const [, t] = await Promise.all([requireActor(), getTranslations('organisation')])
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <Breadcrumbs items={[{ href: '/settings', label: t('settings.title') }, { label: t('account.title') }]} />
      <PageHeading lead={t('account.lead')}>{t('account.title')}</PageHeading>
      <OwnPasswordForm action={changeOwnPasswordAction} />
    </div>
  )
}
