import type { FinalReportDays } from './assessment'
import type { Basis, Bilingual } from './basis'
import type { Regime } from './breach-facts'
import {
  addDays,
  type CalendarDate,
  compare,
  daysBetween,
  formatDateEn,
  formatDateShortJa,
  parseCalendarDate,
} from './calendar/calendar-date'
import {
  ADMINISTRATIVE_HOLIDAYS,
  type ClosedDayKind,
  closedDayReason,
  HOLIDAY_TABLE,
  NATIONAL_HOLIDAYS,
} from './calendar/closed-day'
import { LawError } from './law-error'
import { cite } from './provision'
import { reportProvisionsOf } from './regime'

export type RolledDay = { date: CalendarDate; why: Bilingual }

export type FinalReportDeadline = {
  /** The last day on which the report is in time. */
  due: CalendarDate
  /** Day 30 or 60 before rolling. */
  nominal: CalendarDate
  /** The closed days that were passed over, in order; empty when `nominal` is open. */
  rolled: RolledDay[]
  sentence: Bilingual
  basis: Basis[]
}

export type PreliminaryReportGuide = {
  /** Day 3: aim for this. */
  target: CalendarDate
  /** Day 5: later than the guide. */
  limit: CalendarDate
  sentence: Bilingual
  basis: Basis[]
}

/**
 * The deadline of the final report. The day of awareness is day 1; a period ending on a closed day ends on the next open
 * day. Only the last day matters: closed days inside the period count.
 * @throws LawError BAD_DATE, BAD_FACT (not 30 or 60) or OUTSIDE_HOLIDAY_TABLE.
 */
export function finalReportDeadline(
  awareDate: CalendarDate,
  finalDays: FinalReportDays,
  regime: Regime = 'business',
): FinalReportDeadline {
  parseCalendarDate(awareDate)
  if (finalDays !== 30 && finalDays !== 60) throw notAPeriod()
  const nominal = addDays(awareDate, finalDays - 1)
  const rolled: RolledDay[] = []
  const kinds: ClosedDayKind[] = []
  let due = nominal
  // 「その翌日」 is applied again while that day is closed too: art. 2 of the Act on Holidays of Administrative Organs.
  for (let closed = closedDayReason(due); closed; closed = closedDayReason(due)) {
    rolled.push({ date: due, why: closed.name })
    if (!kinds.includes(closed.kind)) kinds.push(closed.kind)
    due = addDays(due, 1)
  }
  return {
    due,
    nominal,
    rolled,
    sentence: deadlineSentence(awareDate, finalDays, nominal, due, kinds),
    basis: deadlineBasis(awareDate, finalDays, due, rolled, regime),
  }
}

/**
 * The guide for the preliminary report: "about three to five days" of the regulator's guideline. Calendar days from the day
 * of awareness, no rolling; it is guidance, not a statutory period.
 */
export function preliminaryReportGuide(awareDate: CalendarDate, regime: Regime = 'business'): PreliminaryReportGuide {
  const target = addDays(awareDate, 2)
  const limit = addDays(awareDate, 4)
  const sentence = {
    ja: `知った日 ${formatDateShortJa(awareDate)}を1日目として、3日目の ${formatDateShortJa(target)}までを目標に、遅くとも5日目の ${formatDateShortJa(limit)}までに速報する。ガイドラインの目安（概ね3～5日以内）で、土日・祝日も数え、繰り延べない`,
    en: `Counting the date of awareness, ${formatDateEn(awareDate)}, as day 1: aim to file the preliminary report by day 3, ${formatDateEn(target)}, and at the latest by day 5, ${formatDateEn(limit)}. This is the guideline’s “about 3 to 5 days”; weekends and holidays count and nothing is carried over`,
  }
  const basis = cite(
    reportProvisionsOf(regime).preliminary,
    {
      ja: '速報は「速やか」に行う。日数の目安は、知った時点から概ね3～5日以内で、その時点で把握している内容を報告すれば足りる。休日による繰延べの定めはないため、暦日で数える。',
      en: 'The preliminary report is due “promptly”, by the guideline about 3 to 5 days from awareness; what is known by then is enough. Nothing says that closed days carry it over, so calendar days are counted.',
    },
    [{ fact: 'awareDate', value: awareDate }],
    'derived',
  )
  return { target, limit, sentence, basis: [basis] }
}

const KIND_NAMES: Record<ClosedDayKind, Bilingual> = {
  saturday: { ja: '土曜日', en: 'Saturday' },
  sunday: { ja: '日曜日', en: 'Sunday' },
  holiday: { ja: '祝日', en: 'national holiday' },
  yearEnd: { ja: '年末年始閉庁日', en: 'year-end closure' },
}

function deadlineSentence(
  awareDate: CalendarDate,
  days: number,
  nominal: CalendarDate,
  due: CalendarDate,
  kinds: readonly ClosedDayKind[],
): Bilingual {
  const ja = `知った日 ${formatDateShortJa(awareDate)}を1日目として${days}日目は ${formatDateShortJa(nominal)}。`
  const en = `Counting the date of awareness, ${formatDateEn(awareDate)}, as day 1, day ${days} is ${formatDateEn(nominal)}. `
  if (kinds.length === 0) return { ja: `${ja}この日が期限`, en: `${en}That day is the deadline` }
  const names = kinds.map((kind) => KIND_NAMES[kind])
  return {
    ja: `${ja}${names.map((name) => name.ja).join('・')}のため ${formatDateShortJa(due)}が期限`,
    en: `${en}Closed days (${names.map((name) => name.en).join(', ')}) move the deadline to ${formatDateEn(due)}`,
  }
}

function deadlineBasis(
  awareDate: CalendarDate,
  finalDays: FinalReportDays,
  due: CalendarDate,
  rolled: readonly RolledDay[],
  regime: Regime,
): Basis[] {
  const { period, counting } = reportProvisionsOf(regime)
  const facts = [
    { fact: 'awareDate', value: awareDate },
    { fact: 'finalDays', value: finalDays },
  ]
  const basis = [
    cite(
      period,
      {
        ja: `確報は、事態を知った日から${finalDays}日以内に行う。`,
        en: `The final report is due within ${finalDays} days from the day of awareness.`,
      },
      facts,
    ),
    cite(
      counting,
      {
        ja: '知った日を1日目とし、土日・祝日も含めて数える。最終日が閉庁日のときは、その翌日を期限とする。',
        en: 'The day of awareness is day 1 and weekends and holidays count. When the last day is a closed day, the day after it is the deadline.',
      },
      facts,
    ),
  ]
  const [first] = rolled
  if (!first) return basis
  basis.push(
    cite(
      ADMINISTRATIVE_HOLIDAYS,
      {
        ja: `最終日が行政機関の休日に当たるため、休日でない日まで${daysBetween(first.date, due)}日繰り延べる。翌日も休日であれば、繰り返して翌日とする。`,
        en: `The last day is a closed day of administrative organs, so the deadline moves ${daysBetween(first.date, due)} day(s) to the next open day. A next day that is closed too moves on again.`,
      },
      rolled.map(({ date, why }) => ({ fact: `closed ${date}`, value: why.ja })),
      rolled.length > 1 ? 'derived' : ADMINISTRATIVE_HOLIDAYS.evidence,
    ),
  )
  if (compare(due, HOLIDAY_TABLE.announcedTo) > 0) basis.push(equinoxNotAnnounced())
  return basis
}

function equinoxNotAnnounced(): Basis {
  return cite(
    NATIONAL_HOLIDAYS,
    {
      ja: `春分の日と秋分の日は前年2月に公表される。${HOLIDAY_TABLE.announcedTo} より後の祝日は計算による見込みのため、公表後に確かめる。`,
      en: `The equinox days are announced in the February of the year before. Holidays after ${HOLIDAY_TABLE.announcedTo} are computed; check them once announced.`,
    },
    [],
    'derived',
  )
}

function notAPeriod(): LawError {
  return new LawError(
    'BAD_FACT',
    { ja: 'finalDays は 30 か 60 で指定してください。', en: 'finalDays must be 30 or 60.' },
    'finalDays',
  )
}
