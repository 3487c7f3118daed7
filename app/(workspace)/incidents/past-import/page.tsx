import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PastHistory } from '@/components/register/past-history'
import { PastImport } from '@/components/register/past-import'
import { PastRunning } from '@/components/register/past-running'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { pastImports } from '@/lib/register/past/queries'

const load = query(pastImports)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('past'))('title') }
}

export default async function PastImportPage() {
  const [imports, t, incident] = await Promise.all([load(), getTranslations('past'), getTranslations('incident')])
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ href: '/incidents', label: incident('list.title') }, { label: t('title') }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <Card title={t('steps.template')}>
        <p className="max-w-3xl">{t('steps.templateHelp')}</p>
        <div>
          <LinkButton download href="/api/past-incidents/template">
            {t('steps.download')}
          </LinkButton>
        </div>
      </Card>
      <Card title={t('steps.file')}>
        <PastImport imports={imports} />
        {imports.flatMap(({ id, state, fileName, rowsStored, rowsGood, rowsTotal }) =>
          state === 'importing' ? <PastRunning key={id} {...{ id, fileName, rowsStored, rowsGood, rowsTotal }} /> : [],
        )}
      </Card>
      <PastHistory imports={imports} />
    </div>
  )
}
