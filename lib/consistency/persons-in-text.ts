import { sentences } from './plain-numbers'

/** A number of persons as a text gives it. */
export type StatedPersons = {
  count: number
  /** 約, およそ, about: a rounded number is no other number */
  rounded: boolean
  /** the words around it */
  excerpt: string
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*(?:万(?:\s*\d+(?:千|,\d{3})?)?|千)?`
const PERSONS_JA = new RegExp(
  `(約|およそ|おおよそ|概ね)?\\s*(${NUMBER})\\s*(?:余り)?(?:名|人)(?!間|目|物|口|称|義|工|格)`,
  'gu',
)
const PERSONS_EN =
  /\b(about |around |approximately |some |roughly )?(\d{1,3}(?:,\d{3})+|\d+)\s+(?:(?:affected|other|of our|registered|former|current)\s+){0,2}(?:people|persons|customers|patients|individuals|members|users|students|clients|residents|guests|account holders)\b/giu

/** People who are named in such texts without being the ones affected. */
const OTHERS =
  /(?:従業員|職員|社員|担当者?|作業員|スタッフ|調査員|専門家|弁護士|委員|技術者|オペレーター|体制|役員)[^。]{0,8}\d|\d[\d,]*\s*(?:名|人)(?:の|で|体制)[^。]{0,6}(?:従業員|職員|社員|担当|作業員|スタッフ|体制|弁護士|専門家|確認|対応)|\b(?:employees?|staff|operators?|experts?|lawyers?) (?:of )?\d/u

const SMALL = 10
/** A small number is one of the affected only where the sentence speaks of them. */
const OF_THE_AFFECTED =
  /漏えい|漏洩|流出|対象|影響|該当|患者|お客|顧客|会員|利用者|生徒|児童|本人|affected|disclos|leak|customer|patient|individual/iu

/** `3万2千`, `1.2万`, `3,214` as a number. */
function numberOf(written: string): number {
  const [, head = '', unit = '', rest = '', thousand = ''] =
    /^([\d.,]+)\s*(万|千)?\s*(\d+)?(千|,\d{3})?$/u.exec(written.trim()) ?? []
  const number = Number(head.replaceAll(',', ''))
  if (unit === '千') return number * 1000
  if (unit !== '万') return number
  return (
    number * 10_000 + (thousand === '千' ? Number(rest) * 1000 : Number(`${rest}${thousand}`.replaceAll(',', '') || 0))
  )
}

/** Every number of affected persons that a text states, in either language. */
export function personsIn(text: string): StatedPersons[] {
  return sentences(text).flatMap((sentence) => {
    const found = [...sentence.matchAll(PERSONS_JA), ...sentence.matchAll(PERSONS_EN)]
    return found.flatMap(({ 1: rounding, 2: written = '', index }) => {
      const count = Math.round(numberOf(written))
      const around = sentence.slice(Math.max(0, index - 12), index + 24)
      if (OTHERS.test(around) || (count < SMALL && !OF_THE_AFFECTED.test(sentence))) return []
      return [{ count, rounded: Boolean(rounding), excerpt: excerptOf(sentence, index) }]
    })
  })
}

const AROUND = 30

/** The words around a place in a sentence. */
export function excerptOf(sentence: string, index: number): string {
  const [from, to] = [Math.max(0, index - AROUND), Math.min(sentence.length, index + 2 * AROUND)]
  return `${from > 0 ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`
}

/** How far a rounded number may be from the exact one. */
const CLOSE = 0.1

/** Whether a stated number agrees with one of those the facts give. */
export const agrees = ({ count, rounded }: StatedPersons, known: readonly number[]): boolean =>
  known.some((number) => number === count || (rounded && Math.abs(number - count) <= number * CLOSE))
