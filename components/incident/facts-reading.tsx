import { useLocale, useTranslations } from 'next-intl'
import { DateText } from '@/components/ui/date-text'
import { DescriptionList } from '@/components/ui/description-list'
import type { IncidentRecord } from '@/lib/incident/record'

const SAID = [
  'recoveredUnviewed',
  'sameDataHeldElsewhere',
  'intentionalProvision',
  'reasonableDeletion',
  'contentAltered',
  'viewableByPublic',
  'numberUseSystem',
  'ordinanceSpecialCare',
] as const

/** The facts that decide what the law asks, for those who read but do not write. */
export function FactsReading({ incident }: { incident: IncidentRecord }) {
  const t = useTranslations('incident')
  const value = useTranslations('form.value')
  const locale = useLocale()
  const day = (date: string | null) => (date ? <DateText date={date} /> : null)
  const persons = (count: number | null) => count?.toLocaleString(locale) ?? null
  const said = SAID.filter((name) => incident[name])
  return (
    <DescriptionList
      items={[
        { term: t('field.title'), detail: incident.title },
        { term: t('field.occurredOn'), detail: day(incident.occurredOn) },
        { term: t('field.discoveredOn'), detail: day(incident.discoveredOn) },
        { term: t('field.regime'), detail: t(`regime.${incident.regime}`) },
        { term: t('field.status'), detail: t(`status.${incident.status}`) },
        {
          term: t('field.events'),
          detail: incident.events.map((event) => t(`event.${event}`)).join(value('separator')),
        },
        { term: t('field.improperPurpose'), detail: value(incident.improperPurpose ? 'yes' : 'no') },
        { term: t('field.personCount'), detail: persons(incident.personCount) },
        { term: t('field.personCountMax'), detail: persons(incident.personCountMax) },
        { term: t('field.entrustment'), detail: t(`entrustment.${incident.entrustment}`) },
        ...(incident.entrustment === 'entrustor'
          ? [{ term: t('field.entrusteeNoticeOn'), detail: day(incident.entrusteeNoticeOn) }]
          : []),
        {
          term: t('field.exempting'),
          detail: said.length === 0 ? t('data.no') : said.map((name) => t(`field.${name}`)).join(value('separator')),
        },
      ]}
    />
  )
}
