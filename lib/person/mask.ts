import { clusters } from '@/lib/pdf/clusters'
import type { PersonFields } from './choices'

const DOT = '●'

/** First character, then a dot for each further one; spaces stay, so that one sees how many words there are. */
const maskWords = (text: string) =>
  clusters(text)
    .map((char, i) => (i === 0 || /\s/u.test(char) ? char : DOT))
    .join('')

const PREFECTURE = /^(東京都|北海道|(?:京都|大阪)府|.{2,3}県)/u

const maskAddress = (text: string) =>
  text && `${PREFECTURE.exec(text)?.[0] ?? clusters(text).slice(0, 2).join('')}${DOT.repeat(4)}`

const maskEmail = (text: string) => {
  const at = text.lastIndexOf('@')
  return at < 1 ? text && DOT.repeat(4) : `${clusters(text)[0]}***${text.slice(at)}`
}

/** The last two characters, of what is long enough to hide behind them. */
const maskEnd = (text: string) =>
  text.length > 5 ? `${DOT.repeat(Math.min(8, text.length - 2))}${text.slice(-2)}` : text && DOT.repeat(4)

/** A person as lists and auditors see them: enough to tell rows apart, not enough to know who it is. */
export const maskPerson = (person: PersonFields): PersonFields => ({
  name: maskWords(person.name),
  nameKana: maskWords(person.nameKana),
  honorific: person.honorific,
  postalCode: person.postalCode && `${person.postalCode.slice(0, 3)}-${DOT.repeat(4)}`,
  address: maskAddress(person.address),
  building: person.building && DOT.repeat(4),
  phone: maskEnd(person.phone),
  email: maskEmail(person.email),
  memberId: maskEnd(person.memberId),
})
