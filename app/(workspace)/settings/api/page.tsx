import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { IssueKeyForm } from '@/components/api/issue-key-form'
import { KeyTable } from '@/components/api/key-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { keysView } from '@/lib/api/queries'
import { pageOf } from '@/lib/core/page-number'
import { query } from '@/lib/door/query'
import { issueKeyAction, revokeKeyAction } from './actions'

type Props = { searchParams: Promise<{ page?: string }> }

const load = query(keysView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('api'))('title') }
}

export default async function ApiKeysPage({ searchParams }: Props) {
  const page = pageOf((await searchParams).page)
  const [{ keys, pages, entities, expiresOn }, t, settings] = await Promise.all([
    load(page),
    getTranslations('api'),
    getTranslations('organisation.settings'),
  ])
  return (
    <>
      <Breadcrumbs items={[{ href: '/settings', label: settings('title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <p>
        <TextLink external href="/api/v1/openapi.json">
          {t('document')}
        </TextLink>
      </p>
      <KeyTable revoke={revokeKeyAction} rows={keys} />
      <Pagination hrefOf={(number) => `/settings/api?page=${number}`} page={page} pageCount={pages} />
      <IssueKeyForm action={issueKeyAction} entities={entities} expiresOn={expiresOn} />
    </>
  )
}
