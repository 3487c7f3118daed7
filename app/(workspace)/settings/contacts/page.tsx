import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConfirmContactForm } from '@/components/directory/confirm-contact-form'
import { ContactCard } from '@/components/directory/contact-card'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { contactDirectory } from '@/lib/notice/directory/queries'
import { confirmContactAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('title') }
}

const load = query(contactDirectory)

export default async function ContactsPage() {
  const [{ contacts, stale, today, mayConfirm }, t, settings] = await Promise.all([
    load(),
    getTranslations('directory'),
    getTranslations('organisation.settings'),
  ])
  return (
    <div className="flex w-full max-w-4xl flex-col gap-6">
      <Breadcrumbs items={[{ href: '/settings', label: settings('title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {stale > 0 ? (
        <NotificationBanner title={t('toCheck', { count: stale })} tone="warning">
          {t(mayConfirm ? 'toCheckHelp' : 'readOnly')}
        </NotificationBanner>
      ) : (
        <p>{t('allChecked')}</p>
      )}
      {contacts.map((contact) => (
        <ContactCard contact={contact} key={contact.id}>
          {mayConfirm && <ConfirmContactForm action={confirmContactAction} contactId={contact.id} today={today} />}
        </ContactCard>
      ))}
    </div>
  )
}
