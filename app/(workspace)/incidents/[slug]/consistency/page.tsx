import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HeldDocument } from '@/components/consistency/held-document'
import { WaiveForm } from '@/components/consistency/waive-form'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { consistencyOf, isFixed } from '@/lib/consistency/queries'
import { query } from '@/lib/door/query'
import { waiveAction } from './actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(consistencyOf)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consistency'))('title') }
}

export default async function ConsistencyPage({ params }: Props) {
  const { slug } = await params
  const [{ incidentId, facts, documents, open, mayWaive }, t] = await Promise.all([
    load(slug),
    getTranslations('consistency'),
  ])
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <section aria-labelledby="facts" className="flex flex-col gap-4">
        <h2 className="text-std-24B-150" id="facts">
          {t('facts')}
        </h2>
        <DescriptionList
          items={[
            {
              term: t('persons'),
              detail: facts.persons === null ? t('unknown') : t('people', { count: facts.persons }),
            },
            { term: t('occurredOn'), detail: facts.occurredOn ? <DateText date={facts.occurredOn} /> : t('unknown') },
            {
              term: t('discoveredOn'),
              detail: facts.discoveredOn ? <DateText date={facts.discoveredOn} /> : t('unknown'),
            },
            { term: t('awareOn'), detail: <DateText date={facts.awareOn} /> },
          ]}
        />
      </section>
      <section aria-labelledby="documents" className="flex flex-col gap-4">
        <h2 className="text-std-24B-150" id="documents">
          {t('documents')}
        </h2>
        <p role="status">{open > 0 ? t('open', { count: open }) : t('none')}</p>
        {documents.length === 0 && <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
        {documents.map((held) => (
          <HeldDocument
            held={held}
            key={held.document.id}
            slug={slug}
            waive={
              mayWaive && isFixed(held.document)
                ? ({ fact, documentValue, factValue }) => (
                    <WaiveForm
                      action={waiveAction}
                      mismatch={{ incidentId, documentId: held.document.id, fact, documentValue, factValue }}
                    />
                  )
                : undefined
            }
          />
        ))}
      </section>
    </>
  )
}
