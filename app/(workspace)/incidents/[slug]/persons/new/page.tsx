import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddPersonForm } from '@/components/person/add-person-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { newPersonView } from '@/lib/person/queries'
import { addPersonAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(newPersonView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person'))('form.newTitle') }
}

export default async function NewPersonPage({ params }: Props) {
  const { slug } = await params
  const [{ incident, items, entrustors }, t] = await Promise.all([load(slug), getTranslations('person.form')])
  return (
    <>
      <PageHeading lead={t('newLead')}>{t('newTitle')}</PageHeading>
      {items.length === 0 ? (
        <EmptyState
          action={<LinkButton href={`/incidents/${slug}/data`}>{t('toData')}</LinkButton>}
          title={t('noItems')}
        >
          {t('noItemsHelp')}
        </EmptyState>
      ) : (
        <AddPersonForm
          entrustors={entrustors}
          action={addPersonAction}
          incidentId={incident.id}
          items={items}
          listHref={`/incidents/${slug}/persons`}
        />
      )}
    </>
  )
}
