import type { Bilingual } from '../basis'
import { LawError } from '../law-error'
import type { Provision } from '../provision'
import { ADMINISTRATIVE_HOLIDAYS_URL, NATIONAL_HOLIDAYS_URL, PAGES_READ_ON } from '../sources'
import { type CalendarDate, compare, parseCalendarDate, partsOf, weekday } from './calendar-date'
import table from './holidays.json'

export const ADMINISTRATIVE_HOLIDAYS: Provision = {
  rule: 'holidays-of-administrative-organs/1-2',
  article: '行政機関の休日に関する法律第1条第1項・第2条',
  articleEn: 'Act on Holidays of Administrative Organs, art. 1(1) and art. 2',
  kind: 'statute',
  words:
    '日曜日及び土曜日／国民の祝日に関する法律に規定する休日／十二月二十九日から翌年の一月三日までの日…行政機関の休日に当たるときは、行政機関の休日の翌日をもってその期限とみなす。',
  url: ADMINISTRATIVE_HOLIDAYS_URL,
  inForce: { from: '1989-01-01', to: null },
  checkedOn: PAGES_READ_ON,
  evidence: 'seen',
}

export const NATIONAL_HOLIDAYS: Provision = {
  rule: 'national-holidays/3',
  article: '国民の祝日に関する法律第2条・第3条',
  articleEn: 'National Holidays Act, arts. 2 and 3',
  kind: 'statute',
  words:
    '「国民の祝日」は、休日とする。…「国民の祝日」が日曜日に当たるときは、その日後においてその日に最も近い「国民の祝日」でない日を休日とする。',
  url: NATIONAL_HOLIDAYS_URL,
  inForce: { from: '2007-01-01', to: null },
  checkedOn: PAGES_READ_ON,
  evidence: 'seen',
}

export type ClosedDayKind = 'saturday' | 'sunday' | 'holiday' | 'yearEnd'
export type ClosedDay = { kind: ClosedDayKind; name: Bilingual }

const holidays: Readonly<Record<string, Bilingual>> = table.days

/** First and last day the holiday table can answer for, and the last day whose holidays the government has announced. */
export const HOLIDAY_TABLE = {
  from: parseCalendarDate(table.from),
  to: parseCalendarDate(table.to),
  announcedTo: parseCalendarDate(table.announcedTo),
} as const

/**
 * Why administrative organs are closed on that day, or null on an open day. A day with two reasons gives the one a reader
 * would name first: the holiday, then the year end, then the day of the week.
 * @throws LawError OUTSIDE_HOLIDAY_TABLE: an unknown year is never taken for a year without holidays.
 */
export function closedDayReason(date: CalendarDate): ClosedDay | null {
  parseCalendarDate(date)
  if (compare(date, HOLIDAY_TABLE.from) < 0 || compare(date, HOLIDAY_TABLE.to) > 0) throw outsideTable(date)
  const holiday = holidays[date]
  if (holiday) return { kind: 'holiday', name: holiday }
  if (isYearEnd(date)) return { kind: 'yearEnd', name: { ja: '年末年始閉庁日', en: 'Year-end and New Year closure' } }
  const day = weekday(date)
  if (day === 0) return { kind: 'sunday', name: { ja: '日曜日', en: 'Sunday' } }
  if (day === 6) return { kind: 'saturday', name: { ja: '土曜日', en: 'Saturday' } }
  return null
}

function isYearEnd(date: CalendarDate): boolean {
  const { month, day } = partsOf(date)
  return (month === 12 && day >= 29) || (month === 1 && day <= 3)
}

function outsideTable(date: CalendarDate): LawError {
  const { from, to } = HOLIDAY_TABLE
  return new LawError('OUTSIDE_HOLIDAY_TABLE', {
    ja: `${date} は祝日表の範囲（${from}～${to}）の外にあるため、期限を計算できません。日付を確かめるか、祝日表を更新してください。`,
    en: `${date} is outside the holiday table (${from} to ${to}), so no deadline can be computed. Check the date or extend the table.`,
  })
}
