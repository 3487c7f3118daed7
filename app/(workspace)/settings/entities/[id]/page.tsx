import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangeEntityForm } from '@/components/organisation/change-entity-form'
import { EntityFacts } from '@/components/organisation/entity-facts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusBadge } from '@/components/ui/status-badge'
import { may } from '@/lib/door/policy'
import { query, requireActor } from '@/lib/door/query'
import { entityFormValues } from '@/lib/organisation/model'
import { getEntity } from '@/lib/organisation/queries'
import { changeEntityAction } from '../actions'

const load = query(getEntity)

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).name }
}

export default async function EntityPage({ params }: Props) {
  const { id } = await params
  const [entity, actor, t, ui] = await Promise.all([
    load(id),
    requireActor(),
    getTranslations('organisation'),
    getTranslations('ui'),
  ])
  const { code, ...fields } = entityFormValues(entity)
  return (
    <div className="flex w-full max-w-3xl flex-col gap-8">
      <Breadcrumbs
        items={[
          { href: '/settings', label: t('settings.title') },
          { href: '/settings/entities', label: t('entities.title') },
          { label: entity.name },
        ]}
      />
      <PageHeading
        kicker={ui('named', { label: t('entities.code'), value: code })}
        status={
          <StatusBadge tone={entity.active ? 'success' : 'neutral'}>
            {t(entity.active ? 'entities.active' : 'entities.inactive')}
          </StatusBadge>
        }
      >
        {entity.name}
      </PageHeading>
      {may(actor, 'entity.manage') ? (
        <ChangeEntityForm action={changeEntityAction} entity={fields} key={entity.id} />
      ) : (
        <EntityFacts entity={entity} />
      )}
    </div>
  )
}
