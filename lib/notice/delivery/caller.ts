import type { PersonFields } from '@/lib/person/choices'
import { keyedMark } from '@/lib/platform/crypto'
import { CALLER_FACTS } from './choices'
import type { CallerFact } from './schema'

/**
 * Forms of a character that are written for each other in names, each with the one they count as here. On the telephone
 * nobody can tell which of them a caller means; the second fact tells people of one name apart.
 */
const SAME_IN_NAMES: readonly [string, string][] = [
  ['高', '髙'],
  ['崎', '﨑碕嵜'],
  ['浜', '濱濵'],
  ['辺', '邊邉'],
  ['斉', '斎齋齊'],
  ['沢', '澤'],
  ['広', '廣'],
  ['国', '國'],
  ['桜', '櫻'],
  ['恵', '惠'],
  ['真', '眞'],
  ['徳', '德'],
  ['島', '嶋嶌'],
  ['竜', '龍'],
  ['滝', '瀧'],
  ['会', '會'],
  ['槙', '槇'],
  ['弥', '彌'],
  ['万', '萬'],
  ['寿', '壽'],
  ['栄', '榮'],
  ['円', '圓'],
  ['条', '條'],
  ['鉄', '鐵'],
  ['宝', '寶'],
  ['豊', '豐'],
  ['曽', '曾'],
  ['増', '增'],
  ['富', '冨'],
  ['吉', '𠮷'],
  ['柳', '栁'],
]
const COUNTS_AS = new Map(SAME_IN_NAMES.flatMap(([one, others]) => [...others].map((other) => [other, one])))

const HIRAGANA = /[\u3041-\u3096]/gu
const toKatakana = (text: string) => text.replace(HIRAGANA, (char) => String.fromCharCode(char.charCodeAt(0) + 0x60))

/** A name reduced to what two people spelling it over the telephone agree on: no spaces, no variants, one kana. */
export const spokenName = (name: string): string =>
  toKatakana(name.normalize('NFKC').toLowerCase())
    .replace(/[\s\u200b\p{Variation_Selector}・･.]+/gu, '')
    .replace(/./gu, (char) => COUNTS_AS.get(char) ?? char)

const digits = (text: string) => text.normalize('NFKC').replace(/\D/gu, '')

/** The second fact, reduced to what counts. Numbers are compared by their digits. */
const FACT: Record<CallerFact, (text: string) => string> = {
  postalCode: digits,
  /** +81 90… and 090… are the same telephone. */
  phone: (text) => digits(text.normalize('NFKC').replace(/^\s*\+81[\s-]*(\(0\))?/u, '0')),
  email: (text) => text.normalize('NFKC').trim().toLowerCase(),
  memberId: (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s-]+/gu, ''),
}

/** The mark of one name with one fact at one desk: computed only with the incident's key, and of no use at another desk. */
export function callerMark(key: Buffer, measureId: string, name: string, fact: CallerFact, value: string): Buffer {
  return keyedMark(key, 'DeskMark', [measureId, spokenName(name), fact, FACT[fact](value)].join('\0'))
}

/** Every mark by which a caller could be this person: written name or reading, with each fact the list holds. */
export function marksOf(key: Buffer, measureId: string, person: PersonFields): Buffer[] {
  const names = [...new Set([person.name, person.nameKana].map(spokenName))].filter(Boolean)
  const facts = CALLER_FACTS.filter((fact) => FACT[fact](person[fact]) !== '')
  return names.flatMap((name) => facts.map((fact) => callerMark(key, measureId, name, fact, person[fact])))
}
