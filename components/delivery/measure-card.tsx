import { useTranslations } from 'next-intl'
import { ActionButton } from '@/components/form/action-button'
import { Card } from '@/components/ui/card'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Action } from '@/lib/door/result'
import type { MeasureView } from '@/lib/notice/delivery/views'
import { EndMeasureForm } from './end-measure-form'

type MeasureCardProps = {
  measure: MeasureView
  base: string
  today: string
  /** null for those who only read */
  actions: Record<'end' | 'prepare', Action<unknown>> | null
}

/** One substitute measure: what, why, since when, and what can be done with it. */
export function MeasureCard({ measure, base, today, actions }: MeasureCardProps) {
  const t = useTranslations('delivery')
  const { id, kind, reason, place, persons, startedOn, endedOn, startedBy, ready, hasText } = measure
  const running = endedOn === null
  return (
    <Card
      aside={
        <StatusBadge tone={running ? 'success' : 'neutral'}>
          {t(`measure.${running ? 'running' : 'ended'}`)}
        </StatusBadge>
      }
      title={t(`measure.kindOf.${kind}`)}
    >
      <DescriptionList
        items={[
          { term: t('measure.startedOn'), detail: <DateText date={startedOn} /> },
          ...(endedOn ? [{ term: t('measure.endedOn'), detail: <DateText date={endedOn} /> }] : []),
          { term: t('measure.reason'), detail: t(`measure.reasonOf.${reason}`) },
          ...(place ? [{ term: t('measure.place'), detail: place }] : []),
          { term: t('measure.persons'), detail: t('count.people', { count: persons }) },
          { term: t('measure.by'), detail: startedBy },
          ...(kind === 'desk' && running
            ? [{ term: t('measure.ready'), detail: t(`measure.${ready ? 'readyYes' : 'readyNo'}`) }]
            : []),
        ]}
      />
      <div className="flex flex-wrap gap-3">
        {hasText && <LinkButton href={`${base}/substitute/${id}`}>{t('measure.readText')}</LinkButton>}
        {kind === 'desk' && running && actions && (
          <>
            <LinkButton href={`${base}/desk`}>{t('measure.openDesk')}</LinkButton>
            <ActionButton action={actions.prepare} input={{ measureId: id }}>
              {t('measure.prepare')}
            </ActionButton>
          </>
        )}
      </div>
      {running && actions && (
        <EndMeasureForm action={actions.end} desk={kind === 'desk'} measureId={id} today={today} />
      )}
    </Card>
  )
}
