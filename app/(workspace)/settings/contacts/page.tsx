import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConfirmContactForm } from '@/components/directory/confirm-contact-form'
import { ContactEntry } from '@/components/directory/contact-entry'
import { ContactFilterForm } from '@/components/directory/contact-filter'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { filtered } from '@/lib/notice/directory/model'
import { contactDirectory } from '@/lib/notice/directory/queries'
import { ContactFilter } from '@/lib/notice/directory/schema'
import { confirmContactAction } from './actions'

type Props = { searchParams: Promise<Record<string, string | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('title') }
}

const load = query(contactDirectory)

const BASE = '/settings/contacts'

export default async function ContactsPage({ searchParams }: Props) {
  const filter = ContactFilter.parse(await searchParams)
  const [{ contacts, today, mayConfirm }, locale, t, settings] = await Promise.all([
    load(),
    getLocale(),
    getTranslations('directory'),
    getTranslations('organisation.settings'),
  ])
  const shown = filtered(contacts, filter)
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
                <TextLink href={`${BASE}#${id}`}>{name[locale === 'en' ? 'en' : 'ja']}</TextLink>
              </li>
            ))}
          </ul>
        </NotificationBanner>
      ) : (
        <p>{t('allChecked')}</p>
      )}
      <ContactFilterForm base={BASE} filter={filter} />
      <p role="status">
        {shown.length === contacts.length
          ? t('filter.total', { count: contacts.length })
          : t('filter.totalFiltered', { count: shown.length, all: contacts.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t('filter.none')}>{t('filter.noneHelp')}</EmptyState>
      ) : (
        <ul>
          {shown.map((contact) => (
            <ContactEntry contact={contact} key={contact.id}>
              {mayConfirm && <ConfirmContactForm action={confirmContactAction} contactId={contact.id} today={today} />}
            </ContactEntry>
          ))}
        </ul>
      )}
    </div>
  )
}
