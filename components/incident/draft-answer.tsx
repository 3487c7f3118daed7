'use client'

import { type Control, useWatch } from 'react-hook-form'
import { assessIncident, startingFacts, startingRow } from '@/lib/incident/model'
import { AwareDay, type IncidentDraft } from '@/lib/incident/schema'
import { LegalAnswer } from './legal-answer'
import { WaitingAnswer } from './waiting-answer'

const count = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null)

/** What the law would ask, while the first screen is being filled in. */
export function DraftAnswer({ control }: { control: Control<IncidentDraft> }) {
  const draft = useWatch({ control })
  const awareOn = AwareDay.safeParse(draft.awareOn)
  if (!draft.preset || !awareOn.success || !draft.dataItems?.length) return <WaitingAnswer />
  const { preset, dataItems, encryption = 'none' } = draft
  const facts = startingFacts({
    preset,
    awareOn: awareOn.data,
    dataItems,
    personCount: count(draft.personCount),
    personCountMax: count(draft.personCountMax),
    circumstances: draft.circumstances as IncidentDraft['circumstances'],
  })
  const rows = dataItems.map((item) => ({ ...startingRow(item, preset, encryption), id: item }))
  return <LegalAnswer assessment={assessIncident(facts, rows)} facts={facts} />
}
