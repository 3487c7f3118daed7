import { DATA_ITEM_CODES, DATA_ITEMS, type DataItemCode } from '@/lib/incident/data-items'
import { type CalendarDate, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { plain } from './columns'

/** What a cell cannot be read as. */
export class Unreadable extends Error {}

const SEPARATED = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const REIWA = /^(?:令和|r)(\d{1,2}|元)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** 2023-04-05 · 2023/4/5 · 2023年4月5日 · 令和5年4月5日 · R5.4.5, in full or half width; empty is null. @throws Unreadable */
export function dayOf(cell: string): CalendarDate | null {
  const text = plain(cell.replace(/[\sT]\d{1,2}:\d{2}.*$/, ''))
  if (text === '') return null
  const [, reiwa, reiwaMonth, reiwaDay] = REIWA.exec(text) ?? []
  const [, year, month, day] = reiwa
    ? ['', String(2018 + (reiwa === '元' ? 1 : Number(reiwa))), reiwaMonth, reiwaDay]
    : (SEPARATED.exec(text) ?? [])
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  if (!isCalendarDate(date)) throw new Unreadable()
  return date
}

/** 1,203 · １２０３名; empty is null. @throws Unreadable */
export function countOf(cell: string): number | null {
  const text = plain(cell)
    .replace(/[,、]/g, '')
    .replace(/[人名件]$/, '')
  if (text === '') return null
  if (!/^\d{1,9}$/.test(text) || Number(text) > 200_000_000) throw new Unreadable()
  return Number(text)
}

const YES = ['要', '必要', '対象', '報告対象', 'はい', '有', '○', 'yes', 'true', 'reportable', '1']
const NO = ['不要', '対象外', '報告対象外', 'いいえ', '無', '×', 'no', 'false', 'notreportable', '0']

/** Whether a register says that a report was due; empty is null. @throws Unreadable */
export function saidOf(cell: string): boolean | null {
  const text = plain(cell)
  if (text === '') return null
  if (YES.includes(text)) return true
  if (NO.includes(text)) return false
  throw new Unreadable()
}

const BY_NAME = new Map<string, DataItemCode>(
  DATA_ITEM_CODES.flatMap((code) =>
    [code, DATA_ITEMS[code].ja, DATA_ITEMS[code].en].map((name) => [plain(name), code] as const),
  ),
)

const LONGEST_LABEL = 60

/** Items as a list (、 , ; / or a line each) in the words of the catalogue; others are items of the organisation's own. */
export function itemsOf(cell: string): { code: DataItemCode | 'own'; label: string }[] {
  const names = cell.split(/[、,，;；/／\n]/).flatMap((name) => name.trim() || [])
  if (names.length > 40 || names.some((name) => [...name].length > LONGEST_LABEL)) throw new Unreadable()
  const codes = names.map((name) => ({ code: BY_NAME.get(plain(name)) ?? ('own' as const), label: name }))
  return codes.filter(({ code }, index) => code === 'own' || codes.findIndex((one) => one.code === code) === index)
}
