import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FileUpload } from '@/components/person/file-upload'
import { ImportSteps } from '@/components/person/import-steps'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { newImportView } from '@/lib/person/queries'

type Props = { params: Promise<{ slug: string }> }

const load = query(newImportView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person'))('upload.title') }
}

export default async function UploadPersonsPage({ params }: Props) {
  const { slug } = await params
  const [{ items }, t] = await Promise.all([load(slug), getTranslations('person')])
  return (
    <>
      <PageHeading lead={t('upload.lead')}>{t('upload.title')}</PageHeading>
      <ImportSteps current="upload" />
      {items.length === 0 ? (
        <EmptyState
          action={<LinkButton href={`/incidents/${slug}/data`}>{t('form.toData')}</LinkButton>}
          title={t('form.noItems')}
        >
          {t('form.noItemsHelp')}
        </EmptyState>
      ) : (
        <>
          <FileUpload
            nextAt={`/incidents/${slug}/persons/import`}
            uploadTo={`/api/incidents/${encodeURIComponent(slug)}/person-files`}
          />
          <Disclosure summary={t('upload.whatTitle')}>
            <p className="max-w-3xl">{t('upload.what')}</p>
          </Disclosure>
        </>
      )}
    </>
  )
}
