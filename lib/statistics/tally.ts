import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import type { Span } from './views'

/** A counter: how many incidents that became known in a month count as a fact (`cause:lostDevice`, `filed:finalReport:29`). */
export type Tally = { month: string; fact: string; count: number }

export type MonthRow = { month: string; preset: string; incidents: number }
export type SpanRow = Span & { kind: string; reports: number }
export type TimelyRow = { kind: string; inTime: number; late: number; overdue: number; running: number }
export type UnknownRow = { item: number; incidents: number }

type Read = { name: string; of: string; at: string; month: string; count: number }

const read = ({ fact, month, count }: Tally): Read => {
  const [name = '', of = '', at = ''] = fact.split(':')
  return { name, of, at, month, count }
}

const reads = (tallies: readonly Tally[], ...names: string[]) =>
  tallies.map(read).filter(({ name }) => names.includes(name))

const total = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** How many incidents there are, and how many of them have to be reported. */
export const incidentsIn = (tallies: readonly Tally[]) => ({
  incidents: total(reads(tallies, 'cause')),
  reportable: total(reads(tallies, 'reportable')),
})

/** Incidents by the month in which they became known and by cause. */
export const byMonth = (tallies: readonly Tally[]): MonthRow[] =>
  reads(tallies, 'cause').map(({ month, of, count }) => ({ month, preset: of, incidents: count }))

/**
 * The day below which a part of all reports lies, between two days in proportion (as `percentile_cont` does).
 * @param days how many reports were filed on which day, by day
 */
export function quantile(days: readonly { day: number; count: number }[], part: number): number {
  const place = part * (total(days) - 1)
  const dayAt = (index: number) => {
    let seen = 0
    for (const { day, count } of days) {
      seen += count
      if (index < seen) return day
    }
    return Number.NaN
  }
  const [below, above] = [dayAt(Math.floor(place)), dayAt(Math.ceil(place))]
  return below + (above - below) * (place - Math.floor(place))
}

/** On which day reports were filed, the day of awareness being day 1: least, quartiles and most. */
export function daysToReport(tallies: readonly Tally[]): SpanRow[] {
  const filed = reads(tallies, 'filed')
  return [...new Set(filed.map(({ of }) => of))].map((kind) => {
    const perDay = new Map<number, number>()
    for (const { of, at, count } of filed)
      if (of === kind) perDay.set(Number(at), (perDay.get(Number(at)) ?? 0) + count)
    const days = [...perDay].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day)
    return {
      kind,
      reports: total(days),
      least: days[0]?.day ?? Number.NaN,
      quarter: quantile(days, 0.25),
      median: quantile(days, 0.5),
      threeQuarters: quantile(days, 0.75),
      most: days.at(-1)?.day ?? Number.NaN,
    }
  })
}

/** Dated duties: done in time, done late, open past their day, open before it. */
export function timely(tallies: readonly Tally[], today: CalendarDate): TimelyRow[] {
  const rows = new Map<string, TimelyRow>()
  for (const { name, of: kind, at, count } of reads(tallies, 'inTime', 'late', 'open')) {
    const row = rows.get(kind) ?? { kind, inTime: 0, late: 0, overdue: 0, running: 0 }
    const part = name === 'open' ? (at < today ? 'overdue' : 'running') : (name as 'inTime' | 'late')
    rows.set(kind, { ...row, [part]: row[part] + count })
  }
  return [...rows.values()]
}

/** Items of reportable incidents that are under investigation now. */
export function unknownItems(tallies: readonly Tally[]): UnknownRow[] {
  const perItem = new Map<number, number>()
  for (const { of, count } of reads(tallies, 'unknown')) perItem.set(Number(of), (perItem.get(Number(of)) ?? 0) + count)
  return [...perItem].map(([item, incidents]) => ({ item, incidents })).sort((a, b) => a.item - b.item)
}
