import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import type { Typing } from '@/lib/notice/letter-code'

type Issued = {
  issuer: string
  channel: 'letter' | 'mail'
  date: string
  withdrawnAt: Date | null
  printedPhone: string
}
type Desk = { deskName: string; phone: string; hours: string }

/** What is told of a notice: who, on which day, by which way, whether it stands, and which number to call. */
export const noticeOf = (row: Issued & Desk) => ({
  issuer: row.issuer,
  channel: row.channel,
  date: row.date,
  state: row.withdrawnAt ? ('withdrawn' as const) : ('current' as const),
  withdrawnOn: row.withdrawnAt && jstDateOf(row.withdrawnAt),
  deskName: row.deskName,
  phone: row.phone,
  hours: row.hours,
  printedPhone: digits(row.printedPhone) === digits(row.phone) ? null : row.printedPhone,
})

/** Numbers are the same number however they are grouped. */
const digits = (phone: string) => phone.normalize('NFKC').replace(/[^\d+#*]/g, '')

/**
 * The counter an answer is added to. Many unknown codes in a day are a sign that somebody sends imitations; many that
 * do not fit are a sign that the code is hard to read.
 */
export const counterOf = ({ typing, notice }: { typing: Typing; notice: unknown }): string =>
  `verify.${notice ? 'known' : typing === 'fits' ? 'unknown' : 'mistyped'}`

export type LookUps = { day: string; known: number; unknown: number; mistyped: number }

/** Counters as a table, newest day first. */
export function lookUpsByDay(counts: { name: string; day: string; count: number }[]): LookUps[] {
  const days = [...new Set(counts.map(({ day }) => day))].sort().reverse()
  const of = (day: string, outcome: string) =>
    counts.find((row) => row.day === day && row.name === `verify.${outcome}`)?.count ?? 0
  return days.map((day) => ({
    day,
    known: of(day, 'known'),
    unknown: of(day, 'unknown'),
    mistyped: of(day, 'mistyped'),
  }))
}

/** What the screen of the letters shows of a version that went out. */
export type HandedOut = {
  id: string
  number: number
  date: string
  letters: number
  withdrawnAt: Date | null
  withdrawnBy: string
  reason: string | null
}
