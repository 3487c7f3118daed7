import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MeasureCard } from '@/components/delivery/measure-card'
import { StartMeasureForm } from '@/components/delivery/start-measure-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { query } from '@/lib/door/query'
import { measuresView } from '@/lib/notice/delivery/queries'
import { endMeasureAction, requestMarksAction, startMeasureAction } from '../actions'

type Props = { params: Promise<{ slug: string }> }

const load = query(measuresView)

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('delivery'))('measure.title') }
}

export default async function SubstitutePage({ params }: Props) {
  const { slug } = await params
  const [view, t] = await Promise.all([load(slug), getTranslations('delivery')])
  const { incidentId, today, reach, notReached, waiting, measures, text, may } = view
  const needless = reach.persons > 0 && notReached === 0
  return (
    <>
      <PageHeading lead={t('measure.lead')}>{t('measure.title')}</PageHeading>
      <p className="text-std-17B-170">{t('measure.notReached', { count: notReached })}</p>
      {measures.length === 0 && <EmptyState title={t('measure.none')}>{t('measure.noneHelp')}</EmptyState>}
      {measures.map((measure) => (
        <MeasureCard
          actions={may.substitute ? { end: endMeasureAction, prepare: requestMarksAction } : null}
          base={`/incidents/${slug}/letters/returns`}
          key={measure.id}
          measure={measure}
          today={today}
        />
      ))}
      {may.substitute && (
        <Card title={t('measure.start')}>
          {needless ? (
            <p>{t('measure.everybody')}</p>
          ) : (
            <StartMeasureForm
              action={startMeasureAction}
              incidentId={incidentId}
              open={waiting}
              slug={slug}
              text={text}
              today={today}
            />
          )}
        </Card>
      )}
    </>
  )
}
