import { assess } from './assess'
import type { Basis } from './basis'
import { BREACH_FACT_FIELDS, parseBreachFacts, REGIMES, type Regime } from './breach-facts'
import { type CalendarDate, isCalendarDate } from './calendar/calendar-date'
import { LawError } from './law-error'
import { finalReportDeadline } from './report-deadlines'

/** A question of the command line: one JSON value in, one JSON value out. Throws LawError for a bad value. */
export type Question = (input: unknown) => Record<string, unknown>

/** Facts as in `cases/scenarios.json`, optionally with `awareDate` to choose the rules of that day. */
export const answerAssess: Question = (input) => {
  const facts = parseBreachFacts(input)
  const fields = input as Record<string, unknown>
  const awareDate = 'awareDate' in fields ? dateField(fields, 'awareDate') : undefined
  const assessment = assess(facts, { awareDate })
  const ignored = Object.keys(fields).filter((field) => field !== 'awareDate' && !BREACH_FACT_FIELDS.has(field))
  return {
    reportable: assessment.reportable,
    categories: assessment.categories,
    finalReportDays: assessment.finalReportDays,
    basis: assessment.basis.map(basisLine),
    ruleSet: assessment.ruleSet,
    effortDuty: assessment.effortDuty,
    undetermined: assessment.undetermined,
    ...(ignored.length > 0 && { ignored }),
  }
}

/** `{"awareDate":"2026-04-03","finalDays":30}`, optionally with `regime`. */
export const answerDeadline: Question = (input) => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new LawError('BAD_FACT', {
      ja: 'awareDate と finalDays を持つ JSON オブジェクトを渡してください。',
      en: 'Give a JSON object with awareDate and finalDays.',
    })
  }
  const fields = input as Record<string, unknown>
  const awareDate = dateField(fields, 'awareDate')
  const { due, nominal, rolled, sentence, basis } = finalReportDeadline(
    awareDate,
    daysField(fields),
    regimeField(fields),
  )
  return {
    due,
    nominal,
    rolled: rolled.map(({ date, why }) => ({ date, why: why.ja, whyEn: why.en })),
    sentence: sentence.ja,
    sentenceEn: sentence.en,
    basis: basis.map(basisLine),
  }
}

/** Answers one line; a line that cannot be answered gives an object with `error` and says which line it was. */
export function answerLine(question: Question, line: string, lineNumber: number): { output: string; ok: boolean } {
  try {
    return { output: JSON.stringify(question(parseJson(line))), ok: true }
  } catch (error) {
    if (!(error instanceof LawError)) throw error
    const { text, field, code } = error
    return {
      output: JSON.stringify({ error: text.en, errorJa: text.ja, code, ...(field && { field }), line: lineNumber }),
      ok: false,
    }
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new LawError('BAD_FACT', { ja: 'この行は JSON として読めません。', en: 'This line is not valid JSON.' })
  }
}

function basisLine({ rule, article, articleEn, kind, text, url, facts, evidence }: Basis) {
  return { article, text: text.ja, url, rule, articleEn, textEn: text.en, kind, evidence, facts: facts ?? [] }
}

function dateField(fields: Record<string, unknown>, field: string): CalendarDate {
  const value = fields[field]
  if (isCalendarDate(value)) return value
  throw new LawError(
    'BAD_DATE',
    {
      ja: `${field} には、実在する日を YYYY-MM-DD の形で指定してください。`,
      en: `${field} must be an existing day in the form YYYY-MM-DD.`,
    },
    field,
  )
}

function daysField({ finalDays }: Record<string, unknown>): 30 | 60 {
  if (finalDays === 30 || finalDays === 60) return finalDays
  throw new LawError(
    'BAD_FACT',
    { ja: 'finalDays は 30 か 60 で指定してください。', en: 'finalDays must be 30 or 60.' },
    'finalDays',
  )
}

function regimeField({ regime = 'business' }: Record<string, unknown>): Regime {
  const found = REGIMES.find((candidate) => candidate === regime)
  if (found) return found
  throw new LawError(
    'BAD_FACT',
    {
      ja: `regime は ${REGIMES.join('、')} のいずれかで指定してください。`,
      en: `regime must be one of ${REGIMES.join(', ')}.`,
    },
    'regime',
  )
}
