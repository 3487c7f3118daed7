import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddPersonForm } from '@/components/organisation/add-person-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { choicesForPeople } from '@/lib/organisation/queries'
import { addPersonAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.people'))('add') }
}

const load = query(choicesForPeople)

export default async function NewPersonPage() {
  const [entities, t] = await Promise.all([load(), getTranslations('organisation')])
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <Breadcrumbs
        items={[
          { href: '/settings', label: t('settings.title') },
          { href: '/settings/people', label: t('people.title') },
          { label: t('people.add') },
        ]}
      />
      <PageHeading>{t('people.add')}</PageHeading>
      <AddPersonForm action={addPersonAction} entities={entities} />
    </div>
  )
}
