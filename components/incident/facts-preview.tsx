'use client'

import { useTranslations } from 'next-intl'
import { type Control, useWatch } from 'react-hook-form'
import { DutyChanges } from '@/components/duty/duty-changes'
import { assessIncident, type EffectiveAssessment } from '@/lib/incident/model'
import type { DataRowRecord, IncidentFacts, IncidentRecord } from '@/lib/incident/record'
import { Facts } from '@/lib/incident/schema'

type Props = { control: Control<Facts>; incident: IncidentRecord; rows: DataRowRecord[]; now: EffectiveAssessment }

/** What saving would change in the law's answer. Nothing while the form is not valid yet. */
export function FactsPreview({ control, incident, rows, now }: Props) {
  const t = useTranslations('incident.preview')
  const typed = Facts.safeParse(useWatch({ control }))
  if (!typed.success) return null
  const after: IncidentFacts = { ...incident, ...typed.data }
  return (
    <DutyChanges
      after={{ facts: after, assessment: assessIncident(after, rows, now.override) }}
      before={{ facts: incident, assessment: now }}
      title={t('title')}
    />
  )
}
