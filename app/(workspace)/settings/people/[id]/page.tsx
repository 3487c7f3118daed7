import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangePersonForm } from '@/components/organisation/change-person-form'
import { PersonAccess } from '@/components/organisation/person-access'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusBadge } from '@/components/ui/status-badge'
import { TextLink } from '@/components/ui/text-link'
import { query, requireActor } from '@/lib/door/query'
import { choicesForPeople, getPerson } from '@/lib/organisation/queries'
import { changePersonAction, revokeSessionsAction, setPasswordAction } from '../actions'

const load = query(getPerson)
const loadEntities = query(choicesForPeople)

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).name }
}

export default async function PersonPage({ params }: Props) {
  const { id } = await params
  const [person, entities, actor, t] = await Promise.all([
    load(id),
    loadEntities(),
    requireActor(),
    getTranslations('organisation'),
  ])
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <Breadcrumbs
        items={[
          { href: '/settings', label: t('settings.title') },
          { href: '/settings/people', label: t('people.title') },
          { label: person.name },
        ]}
      />
      <PageHeading
        lead={person.email}
        status={
          <StatusBadge tone={person.active ? 'success' : 'neutral'}>
            {t(person.active ? 'people.active' : 'people.inactive')}
          </StatusBadge>
        }
      >
        {t('people.change', { name: person.name })}
      </PageHeading>
      <ChangePersonForm action={changePersonAction} entities={entities} key={person.id} person={person} />
      <Card title={t('people.access')}>
        {person.id === actor.id ? (
          <p>
            {t('people.self')} <TextLink href="/settings/account">{t('settings.account')}</TextLink>
          </p>
        ) : (
          <PersonAccess person={person} revokeSessions={revokeSessionsAction} setPassword={setPasswordAction} />
        )}
      </Card>
    </div>
  )
}
