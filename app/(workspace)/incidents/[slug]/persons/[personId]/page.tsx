import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PersonPanel } from '@/components/person/person-panel'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { personView } from '@/lib/person/queries'
import { editPersonAction, removePersonAction, revealPersonAction } from '../actions'

type Props = { params: Promise<{ slug: string; personId: string }> }

const load = query(personView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person'))('title') }
}

export default async function PersonPage({ params }: Props) {
  const { slug, personId } = await params
  const [{ person, issue, items, may }, t] = await Promise.all([load(slug, personId), getTranslations('person')])
  const listHref = `/incidents/${slug}/persons`
  return (
    <>
      <PageHeading>
        {person.rowNumber === null ? t('view.titleByHand') : t('view.title', { row: person.rowNumber })}
      </PageHeading>
      <p>
        <TextLink href={listHref}>{t('view.back')}</TextLink>
      </p>
      {issue && (
        <NotificationBanner heading="h2" title={t('view.issueTitle')} tone="warning">
          <p>{t(`problem.${issue.code}`, { detail: issue.detail ?? '' })}</p>
          {may.edit && <p>{t('view.issueFix')}</p>}
        </NotificationBanner>
      )}
      <PersonPanel
        edit={may.edit ? editPersonAction : null}
        items={items}
        listHref={listHref}
        person={person}
        remove={may.edit ? removePersonAction : null}
        reveal={may.reveal ? revealPersonAction : null}
      />
    </>
  )
}
