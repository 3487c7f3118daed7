import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { may } from '@/lib/door/policy'
import { requireActor } from '@/lib/door/query'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.settings'))('title') }
}

const PLACES = [
  { place: 'people', permission: 'people.manage' },
  { place: 'entities', permission: 'entity.read' },
  { place: 'contacts', permission: 'contact.read' },
  { place: 'mail', permission: 'mail.manage' },
  { place: 'api', permission: 'api.manage' },
  { place: 'outbox', permission: 'message.read' },
  { place: 'webhooks', permission: 'webhook.manage' },
  { place: 'absences', permission: 'self.manage' },
  { place: 'calendar', permission: 'duty.read' },
  { place: 'account', permission: 'self.manage' },
] as const

export default async function SettingsPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('organisation.settings')])
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <div className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {PLACES.filter(({ permission }) => may(actor, permission)).map(({ place }) => (
          <Card key={place} title={<TextLink href={`/settings/${place}`}>{t(place)}</TextLink>}>
            <p>{t(`${place}Help`)}</p>
          </Card>
        ))}
      </div>
    </>
  )
}
