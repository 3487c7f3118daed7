import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConfirmContactForm } from '@/components/directory/confirm-contact-form'
import { ContactCard } from '@/components/directory/contact-card'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { contactDirectory } from '@/lib/notice/directory/queries'
import { confirmContactAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('title') }
}

const load = query(contactDirectory)

export default async function ContactsPage() {
  const [{ contacts, today, mayConfirm }, locale, t, settings] = await Promise.all([
    load(),
    getLocale(),
    getTranslations('directory'),
    getTranslations('organisation.settings'),
  ])
  const stale = contacts.filter(({ usable }) => !usable)
  return (
    <div className="flex w-full max-w-4xl flex-col gap-6">
      <Breadcrumbs items={[{ href: '/settings', label: settings('title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      {stale.length > 0 ? (
        <NotificationBanner title={t('toCheck', { count: stale.length })} tone="warning">
          <p>{t(mayConfirm ? 'toCheckHelp' : 'readOnly')}</p>
          <ul className="list-disc pl-6">
            {stale.map(({ id, name }) => (
              <li key={id}>
                <TextLink href={`#${id}`}>{name[locale === 'en' ? 'en' : 'ja']}</TextLink>
              </li>
            ))}
          </ul>
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
