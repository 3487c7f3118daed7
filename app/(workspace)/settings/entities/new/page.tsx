import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddEntityForm } from '@/components/organisation/add-entity-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { mayAddEntity } from '@/lib/organisation/queries'
import { addEntityAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.entities'))('add') }
}

const load = query(mayAddEntity)

export default async function NewEntityPage() {
  await load()
  const t = await getTranslations('organisation')
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <Breadcrumbs
        items={[
          { href: '/settings', label: t('settings.title') },
          { href: '/settings/entities', label: t('entities.title') },
          { label: t('entities.add') },
        ]}
      />
      <PageHeading lead={t('entities.lead')}>{t('entities.add')}</PageHeading>
      <AddEntityForm action={addEntityAction} />
    </div>
  )
}
