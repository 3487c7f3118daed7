import type { BreachAssessment, RowAssessment } from './assessment'
import type { Circumstances, DataRow } from './breach-facts'
import type { CalendarDate } from './calendar/calendar-date'
import { evaluate, type Subject, type SubjectResult } from './evaluate'
import { rulesOf } from './regime'

/**
 * What the law asks about an incident with several rows of affected data and possibly several events: the union of the
 * categories, each reason with the row it came from. Encrypted and other exempt rows count for nothing, also not for the
 * number of persons. Without rows the circumstances alone are assessed and the answer is `undetermined`.
 * @throws LawError NO_RULE_SET when no rules are recorded for the day of awareness.
 */
export function assessBreach(
  circumstances: Circumstances,
  rows: readonly DataRow[],
  options: { awareDate?: CalendarDate } = {},
): BreachAssessment {
  const rules = rulesOf(circumstances.regime, options.awareDate)
  if (rows.length === 0) {
    const { subjects: _, ...alone } = evaluate(rules, circumstances, [NOT_ENTERED])
    const notEntered = rules.duty({
      ja: '影響を受けたデータがまだ入力されていないため、状況だけで判断した。入力すると結論が変わることがある。',
      en: 'No affected data has been entered yet, so only the circumstances were assessed. The answer may change once it is.',
    })
    return { ...alone, basis: [...alone.basis, notEntered], undetermined: true, rows: [] }
  }
  const { subjects, ...assessment } = evaluate(rules, circumstances, rows.map(subjectOf))
  return { ...assessment, rows: subjects.map(rowAssessment) }
}

const NOT_ENTERED: Subject = {
  dataClass: 'personalData',
  specialCare: null,
  propertyHarm: null,
  encryption: 'none',
  persons: null,
}

type RowSubject = Subject & Required<Pick<Subject, 'row'>>

function subjectOf({ id, label, dataClass, specialCareKinds, propertyHarm, encryption, persons }: DataRow): RowSubject {
  return { row: { id, label }, dataClass, specialCare: specialCareKinds.length > 0, propertyHarm, encryption, persons }
}

function rowAssessment({ subject, exclusions, findings }: SubjectResult<RowSubject>): RowAssessment {
  const applying = findings.filter((finding) => finding.applies)
  return {
    rowId: subject.row.id,
    exempt: exclusions.length > 0,
    categories: applying.map((finding) => finding.category).sort((a, b) => a - b),
    basis: exclusions.length > 0 ? exclusions : (applying.length > 0 ? applying : findings).flatMap((f) => f.basis),
  }
}
