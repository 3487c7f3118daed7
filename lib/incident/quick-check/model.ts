import {
  assessIncident,
  type EffectiveAssessment,
  type KnownBeforehand,
  startingFacts,
  startingRow,
} from '@/lib/incident/model'
import type { IncidentFacts } from '@/lib/incident/record'
import type { QuickAnswers } from './schema'

/** What the first screen of an incident takes over beyond its own fields. */
export const knownBeforehand = (answers: QuickAnswers): KnownBeforehand => ({
  status: answers.status,
  improperPurpose: answers.improperPurpose === 'yes',
  entrustment: answers.entrustment,
  regime: answers.regime,
})

/** The facts somebody has described, and what the law answers to them. Pure. */
export function quickAnswer(answers: QuickAnswers): { facts: IncidentFacts; assessment: EffectiveAssessment } {
  const facts = startingFacts({ ...answers, circumstances: knownBeforehand(answers) })
  const rows = answers.dataItems.map((item) => ({ ...startingRow(item, answers.preset, answers.encryption), id: item }))
  return { facts, assessment: assessIncident(facts, rows) }
}
