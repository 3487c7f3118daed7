import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublicText } from '@/components/delivery/public-text'
import { DateText } from '@/components/ui/date-text'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { query } from '@/lib/door/query'
import { publicationView } from '@/lib/notice/delivery/queries'

type Props = { params: Promise<{ slug: string; measureId: string }> }

const load = query(publicationView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('delivery'))('publication.title') }
}

export default async function PublicationPage({ params }: Props) {
  const { slug, measureId } = await params
  const [{ text, place, startedOn }, t] = await Promise.all([load(slug, measureId), getTranslations('delivery')])
  return (
    <>
      <div className="flex flex-col gap-4 print:hidden">
        <PageHeading lead={place && t('publication.place', { place })}>{t('publication.title')}</PageHeading>
        <p>{t.rich('publication.lead', { date: () => <DateText date={startedOn} /> })}</p>
        <p>
          <TextLink href={`/incidents/${slug}/letters/returns/substitute`}>{t('publication.back')}</TextLink>
        </p>
      </div>
      <PublicText text={text} />
    </>
  )
}
