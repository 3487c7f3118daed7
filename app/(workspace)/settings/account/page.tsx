import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnPasswordForm } from '@/components/organisation/own-password-form'
import { ReminderSettingForm } from '@/components/reminder/reminder-setting-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { ownReminderSetting } from '@/lib/organisation/absence-queries'
import { changeOwnPasswordAction, changeReminderSettingAction } from './actions'

const load = query(ownReminderSetting)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.settings'))('account') }
}

export default async function AccountPage() {
  const [setting, t, own] = await Promise.all([
    load(),
    getTranslations('organisation'),
    getTranslations('reminder.own'),
  ])
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <Breadcrumbs items={[{ href: '/settings', label: t('settings.title') }, { label: t('settings.account') }]} />
      <PageHeading>{t('settings.account')}</PageHeading>
      <Card title={own('title')}>
        <p>{own('lead')}</p>
        <ReminderSettingForm action={changeReminderSettingAction} setting={setting} />
      </Card>
      <Card title={t('account.title')}>
        <p>{t('account.lead')}</p>
        <OwnPasswordForm action={changeOwnPasswordAction} />
      </Card>
    </div>
  )
}
