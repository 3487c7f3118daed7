import type { Authentication, ReadMessage } from '../message'
import { BRANDS, type Brand, domainOf, isBrandHost, isUnder, registered } from './hosts'
import { readingOf } from './reading'

export type Claim = { brand: Brand; name: string; place: 'sender' | 'subject' | 'text' }

const flat = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ')

/** Whether a name stands in a text; a Latin one as a whole word. */
export function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/^[a-z0-9]/u.test(name)) return true
    const edges = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`
    if (!/[a-z0-9]/u.test(edges)) return true
  }
  return false
}

/**
 * The brand in whose name a message speaks: the sender's display name first, then a subject that begins with it or
 * has it in brackets, then the words with which a text speaks for a brand.
 */
export function claimed(message: ReadMessage): Claim | null {
  const sender = flat(message.from.name)
  const subject = flat(message.subject)
  const head = subject.slice(0, 30)
  const { words } = readingOf(message)
  const begin = words.slice(subject.length, subject.length + 250)
  const end = words.slice(-250)
  const all = BRANDS.flatMap((brand) => [...brand.names.ja, ...brand.names.en].map((name) => ({ brand, name }))).sort(
    (a, b) => b.name.length - a.name.length,
  )
  const of = (place: Claim['place'], test: (name: string, brand: Brand) => boolean): Claim | null => {
    const found = all.find(({ name, brand }) => test(name, brand))
    return found ? { ...found, place } : null
  }
  return (
    of('sender', (name) => names(sender, name)) ??
    of('subject', (name, brand) => !brand.common && names(head, name)) ??
    of('text', (name, brand) => !brand.common && names(words, name) && speaksFor(name, begin, end))
  )
}

const speaksFor = (name: string, begin: string, end: string): boolean =>
  [
    `${name}をご利用`,
    `${name}を利用`,
    `${name}です`,
    `${name}より`,
    `using ${name}`,
    `your ${name}`,
    `from ${name}`,
    `${name}カード会員`,
  ].some((w) => begin.includes(w)) ||
  [
    `${name}カスタマー`,
    `${name}サポート`,
    `${name}株式会社`,
    `株式会社${name}`,
    `${name} team`,
    `${name} support`,
    `${name} customer`,
    `${name} security`,
    `${name}事務局`,
    `${name}お客`,
  ].some((w) => end.includes(w))

/** What the gateway recorded, or what was verified here, about the domain in From. */
export type Standing = 'passed' | 'failed' | 'weak' | 'absent'

export function standing(message: ReadMessage): Standing {
  const results = message.verified ?? message.authentication
  if (!results) return 'absent'
  const from = domainOf(message.from.address)
  const dmarc = results.dmarc?.result
  if (dmarc === 'fail') return 'failed'
  if (passes(results, from)) return results.trusted ? 'passed' : 'weak'
  const failed = [results.spf?.result, ...results.dkim.map((dkim) => dkim.result)].some(
    (each) => each === 'fail' || each === 'permerror',
  )
  const softly = results.spf?.result === 'softfail' || results.spf?.result === 'none' || dmarc === 'none'
  return failed ? 'failed' : softly ? 'weak' : 'absent'
}

/** DMARC passed, or DKIM or SPF passed for the same registered domain as in From. */
function passes(results: Authentication, from: string): boolean {
  if (from === '') return false
  const aligned = (domain: string) => domain !== '' && registered(domain) === registered(from)
  if (results.dmarc?.result === 'pass') return results.dmarc.domain === '' || aligned(results.dmarc.domain)
  return (
    results.dkim.some((each) => each.result === 'pass' && aligned(each.domain)) ||
    (results.spf?.result === 'pass' && aligned(results.spf.domain))
  )
}

export const isFromBrand = (message: ReadMessage, brand: Brand): boolean =>
  isBrandHost(domainOf(message.from.address), brand)
export const isKnown = (address: string, known: readonly string[]): boolean =>
  known.some((each) =>
    each.includes('@') ? each.toLowerCase() === address : isUnder(domainOf(address), each.toLowerCase()),
  )
