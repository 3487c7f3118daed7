import type { Assessment, CategoryFinding } from './assessment'
import type { Basis } from './basis'
import type { Circumstances } from './breach-facts'
import { personsToCompare } from './persons-count'
import type { AffectedData, RegimeRules } from './regime-rules'

/** Affected data, with the row it came from when the incident has rows. */
export type Subject = AffectedData & { row?: { id: string; label: string } }

export type SubjectResult<S extends Subject = Subject> = {
  subject: S
  exclusions: Basis[]
  findings: CategoryFinding[]
}
export type Evaluation<S extends Subject = Subject> = Assessment & {
  subjects: SubjectResult<S>[]
  personsCounted: number | null
}

/**
 * The one procedure of all regimes: leave out what the law does not ask about, then test every category on what remains.
 * Reasons are collected, never cut short at the first.
 */
export function evaluate<S extends Subject>(
  rules: RegimeRules,
  circumstances: Circumstances,
  subjects: readonly S[],
): Evaluation<S> {
  const operatorExclusions = rules.operatorExclusions(circumstances)
  const events = circumstances.events.map((event) => ({ event, why: rules.eventExclusions(event, circumstances) }))
  const liveEvents = events.filter(({ why }) => why.length === 0).map(({ event }) => event)
  const asked = operatorExclusions.length === 0 && liveEvents.length > 0

  const results = subjects.map((subject): SubjectResult<S> => {
    const nobody = subject.persons === 0 ? [nobodyConcerned(rules)] : []
    const exclusions = inRow(subject, [...nobody, ...rules.dataExclusions(subject)])
    if (!asked || exclusions.length > 0) return { subject, exclusions, findings: [] }
    const found = rules.categoriesByNature(circumstances, liveEvents, subject)
    return { subject, exclusions, findings: found.map((f) => ({ ...f, basis: inRow(subject, f.basis) })) }
  })
  const exclusions = [
    ...operatorExclusions,
    ...distinct(events.flatMap(({ why }) => why)),
    ...results.flatMap((result) => result.exclusions),
  ]
  const head = { regime: rules.regime, ruleSet: rules.ruleSet, subjects: results }
  const live = asked ? results.filter((result) => result.exclusions.length === 0) : []
  if (live.length === 0) {
    const unknown = circumstances.events.length === 0
    const basis = unknown ? [...exclusions, nothingChosen(rules)] : exclusions
    return {
      ...head,
      reportable: false,
      categories: [],
      finalReportDays: null,
      basis,
      findings: rules.categoryNumbers.map((category) => ({ category, applies: false, basis })),
      effortDuty: false,
      undetermined: unknown && operatorExclusions.length === 0,
      personsCounted: null,
    }
  }

  const counting = live.map(({ subject }) => subject).filter(rules.countsByNumber)
  const persons = counting.length > 0 ? personsToCompare(circumstances, subjects, counting) : null
  const byNumber = rules.categoryByNumber(circumstances, persons)
  const findings = [...merge(live.flatMap((result) => result.findings)), byNumber].sort(
    (a, b) => a.category - b.category,
  )
  const applying = findings.filter((finding) => finding.applies)
  const categories = applying.map((finding) => finding.category)
  const refused = live.flatMap(({ subject }) => inRow(subject, rules.refusedExemptions(subject)))
  const shared = {
    ...head,
    findings,
    categories,
    personsCounted: persons?.count ?? null,
  }
  if (applying.length > 0) {
    const period = rules.reportPeriod(categories)
    return {
      ...shared,
      reportable: true,
      finalReportDays: period.value,
      basis: [
        ...applying.flatMap((finding) => finding.basis),
        ...period.basis,
        ...rules.entrustmentNotes(circumstances),
        ...exclusions,
        ...refused,
      ],
      effortDuty: false,
      undetermined: false,
    }
  }
  const below = rules.belowThresholds()
  return {
    ...shared,
    reportable: false,
    finalReportDays: null,
    basis: [...findings.flatMap((finding) => finding.basis), ...below.basis, ...exclusions, ...refused],
    effortDuty: below.effortDuty,
    undetermined:
      live.some(({ subject }) => subject.specialCare === null) || (persons !== null && persons.count === null),
  }
}

function nothingChosen(rules: RegimeRules): Basis {
  return rules.duty({
    ja: '何が起きたか（漏えい・滅失・毀損など）がまだ選ばれていないため、判断できない。',
    en: 'What happened (leak, loss, damage, ...) has not been chosen yet, so nothing can be decided.',
  })
}

function nobodyConcerned(rules: RegimeRules): Basis {
  return rules.duty({
    ja: '本人の数が0人と入力されているため、対象とならない。',
    en: 'The number of persons is entered as 0, so nobody is concerned.',
  })
}

/** One finding per category. Where rows agree that it does not apply, the reason is said once and for no row. */
function merge(findings: readonly CategoryFinding[]): CategoryFinding[] {
  const categories = [...new Set(findings.map((finding) => finding.category))]
  return categories.map((category) => {
    const same = findings.filter((finding) => finding.category === category)
    const applying = same.filter((finding) => finding.applies)
    if (applying.length > 0) return { category, applies: true, basis: applying.flatMap((finding) => finding.basis) }
    return { category, applies: false, basis: saidOnce(same.flatMap((finding) => finding.basis)) }
  })
}

function saidOnce(bases: readonly Basis[]): Basis[] {
  const texts = new Set(bases.map((basis) => basis.text.ja))
  if (texts.size !== 1) return [...bases]
  return bases.slice(0, 1).map(({ row: _row, ...basis }) => basis)
}

function distinct(bases: readonly Basis[]): Basis[] {
  return bases.filter(
    (basis, index) => bases.findIndex((b) => b.rule === basis.rule && b.text.ja === basis.text.ja) === index,
  )
}

function inRow(subject: Subject, bases: readonly Basis[]): Basis[] {
  const { row } = subject
  return row ? bases.map((basis) => ({ ...basis, row })) : [...bases]
}
