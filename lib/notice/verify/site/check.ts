import { formatDateEn, formatDateJa, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import { tidied, typingOf } from '@/lib/notice/letter-code'
import type { IssuedNotice } from '../schema'
import { codeHash, foundIn, type Shard } from './code-hash'
import type { SiteIndex } from './site-index'

/**
 * The script of the published page. It hashes the code in the browser, fetches the one file the hash can be in, and shows
 * one of the answers that stand in the page. The code is never sent; the web server sees only which file was fetched.
 */

const part = (name: string, value: string) => document.querySelector<HTMLElement>(`[data-${name}="${value}"]`)

function show(name: 'outcome' | 'typing', value: string | null): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-${name}]`))
    element.hidden = element.dataset[name] !== value
}

/** Always asked anew: what the browser has kept may be from before a withdrawal. */
async function json<T>(file: string): Promise<T> {
  const answer = await fetch(file, { cache: 'no-cache', credentials: 'omit' })
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
  return (await answer.json()) as T
}

/** The same work whether the code is known or not: the index, one slow hash, one file. */
async function lookUp(typed: string): Promise<IssuedNotice | null> {
  const index = await json<SiteIndex>('data/index.json')
  const hash = await codeHash(tidied(typed), index.salt, index.rounds)
  const shard = await json<Shard>(`data/${hash.slice(0, index.shardDigits)}.json`)
  const place = foundIn(shard, hash.slice(index.shardDigits))
  return place === null || typingOf(typed) !== 'fits' ? null : (index.notices[place] ?? null)
}

const written = (date: string | null) =>
  !isCalendarDate(date) ? '' : document.documentElement.lang === 'ja' ? formatDateJa(date) : formatDateEn(date)

/** Writes the facts into the page: as text, so that nothing in them is markup. */
function fill(notice: IssuedNotice): void {
  const facts: Record<string, string> = {
    ...notice,
    withdrawnOn: written(notice.withdrawnOn),
    printedPhone: notice.printedPhone ?? '',
    date: written(notice.date),
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-fact]'))
    element.textContent = facts[element.dataset.fact ?? ''] ?? ''
  for (const element of document.querySelectorAll<HTMLElement>('[data-when]')) {
    const [name = '', value] = (element.dataset.when ?? '').split('=')
    element.hidden = value === undefined ? !facts[name] : facts[name] !== value
  }
}

async function answer(typed: string): Promise<void> {
  const typing = typingOf(typed)
  show('typing', typing)
  show('outcome', 'working')
  try {
    const notice = await lookUp(typed)
    if (notice) fill(notice)
    show('outcome', notice?.state ?? 'unknown')
    part('outcome', notice?.state ?? 'unknown')?.focus()
  } catch {
    show('outcome', 'failed')
    part('outcome', 'failed')?.focus()
  }
}

document.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('#code')
  if (field) void answer(field.value.slice(0, 60))
})
// The page begins as one for browsers without a script; only a script that got this far can check codes.
for (const [place, hidden] of [
  ['#without', true],
  ['#check', false],
] as const) {
  const element = document.querySelector<HTMLElement>(place)
  if (element) element.hidden = hidden
}
