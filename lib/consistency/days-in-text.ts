import { type CalendarDate, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { excerptOf } from './persons-in-text'
import { sentences } from './plain-numbers'

/** A day that a text ties to what happened or to its discovery. */
export type StatedDay = { event: 'occurred' | 'discovered'; on: CalendarDate; excerpt: string }

const DAY_JA = /(?:(\d{4})年|令和(元|\d{1,2})年)\s*(\d{1,2})月\s*(\d{1,2})日/gu
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_EN =
  /\b(?:(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2}),) (\d{4})\b/giu

/** Words that say at once, behind the day, what it is the day of. */
const OCCURRED = /^[^。\d]{0,24}(?:発生し|発生いたし|起きた|起こった|誤って(?:お渡し|送|交付))/u
const DISCOVERED = /^[^。\d]{0,30}(?:判明|発覚|気付|気づ|発見)/u
const OCCURRED_EN = /\b(?:occurred|happened|took place)\b/iu
const DISCOVERED_EN = /\b(?:discovered|found out|noticed|came to light|became aware|learned)\b/iu

const REIWA_BEFORE_FIRST = 2018
const pad = (number: string | number) => String(number).padStart(2, '0')

/**
 * Days of occurrence and discovery that a text states. A day counts only where its own clause says of what it is the day:
 * texts are full of other days, and a false alarm at approval costs trust.
 */
export function daysIn(text: string): StatedDay[] {
  return sentences(text).flatMap((sentence) => [...japanese(sentence), ...english(sentence)])
}

function japanese(sentence: string): StatedDay[] {
  return [...sentence.matchAll(DAY_JA)].flatMap(
    ({ 0: written, 1: year, 2: era, 3: month = '', 4: day = '', index }) => {
      const full = year ?? String(REIWA_BEFORE_FIRST + (era === '元' ? 1 : Number(era)))
      const after = sentence.slice(index + written.length)
      const event = DISCOVERED.test(after) ? 'discovered' : OCCURRED.test(after) ? 'occurred' : null
      return stated(`${full}-${pad(month)}-${pad(day)}`, event, excerptOf(sentence, index))
    },
  )
}

function english(sentence: string): StatedDay[] {
  const found = [...sentence.matchAll(DAY_EN)]
  // With two days in a sentence nobody can tell by words alone which is which.
  if (found.length !== 1) return []
  return found.flatMap(({ 1: dayFirst, 2: monthLast, 3: monthFirst, 4: dayLast, 5: year, index }) => {
    const month = MONTHS.indexOf((monthLast ?? monthFirst ?? '').toLowerCase()) + 1
    const event = DISCOVERED_EN.test(sentence) ? 'discovered' : OCCURRED_EN.test(sentence) ? 'occurred' : null
    return stated(`${year}-${pad(month)}-${pad(dayFirst ?? dayLast ?? '')}`, event, excerptOf(sentence, index))
  })
}

const stated = (on: string, event: StatedDay['event'] | null, excerpt: string): StatedDay[] =>
  event && isCalendarDate(on) ? [{ event, on, excerpt }] : []
