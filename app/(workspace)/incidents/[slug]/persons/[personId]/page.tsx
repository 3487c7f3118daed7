import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PersonPanel } from '@/components/person/person-panel'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { personView } from '@/lib/person/queries'
import { editPersonAction, removePersonAction, revealPersonAction } from '../actions'

type Props = {
  params: Promise<{ slug: string; personId: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

const load = query(personView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person'))('title') }
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { slug, personId } = await params
  /** Whoever comes from the people not reached goes back there after the correction. */
  const fromReturns = (await searchParams).from === 'returns'
  const [{ person, issues, items, may }, t, delivery] = await Promise.all([
    load(slug, personId),
    getTranslations('person'),
    getTranslations('delivery'),
  ])
  const listHref = `/incidents/${slug}/persons`
  return (
    <>
      <PageHeading>
        {person.rowNumber === null ? t('view.titleByHand') : t('view.title', { row: person.rowNumber })}
      </PageHeading>
      <p>
        {fromReturns ? (
          <TextLink href={`/incidents/${slug}/letters/returns/not-reached`}>{delivery('person.back')}</TextLink>
        ) : (
          <TextLink href={listHref}>{t('view.back')}</TextLink>
        )}
      </p>
      {issues.length > 0 && (
        <NotificationBanner heading="h2" title={t('view.issueTitle')} tone="warning">
          {issues.map(({ field, code, detail }) => (
            <p key={`${field} ${code}`}>{t(`problem.${code}`, { detail: detail ?? '' })}</p>
          ))}
          {may.edit && <p>{t('view.issueFix')}</p>}
        </NotificationBanner>
      )}
      {!person.fitsWindow && (
        <NotificationBanner heading="h2" title={t('window.title')} tone="info">
          <p>{t('problem.beyondWindow')}</p>
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
