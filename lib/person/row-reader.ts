import type { FieldTarget, PersonFields } from './choices'
import { itemFinder } from './csv/item-labels'
import { listedItems, saysLost } from './csv/item-values'
import { addresseeIn, languageIn } from './csv/reader-values'
import type { LetterCheck } from './letter-check'
import type { Problem } from './model'
import type { Mapping, Reader } from './schema'
import { judgePerson, type Verdict } from './validate'

export type RowPlan = {
  mapping: Mapping
  commonItems: string[]
  /** item keys of the incident: the only ones a person can have lost */
  items: string[]
  letterCheck: LetterCheck
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

/** Parts of a name with a space between, parts of an address without, as each script writes them. */
const joined = (parts: string[], cjkSeparator: string) => {
  const present = parts.map((part) => part.trim()).filter(Boolean)
  return present.join(present.some((part) => CJK.test(part)) ? cjkSeparator : ' ')
}

/** 都道府県 and 市区町村 in columns of their own, unless the address column repeats them. */
const addressOf = (prefecture: string, city: string, rest: string[]) => {
  const tail = joined(rest, '')
  const head = joined([prefecture, city], '')
  if (prefecture.trim() && tail.startsWith(prefecture.trim())) return tail
  return joined([head, tail], '')
}

/**
 * Makes a reader of rows from a mapping: cells in, a person or the problems out. Pure; the same row gives the same answer
 * when it is checked and when it is imported.
 */
export function rowReader(plan: RowPlan): (cells: string[]) => Verdict {
  const columnOf = (target: FieldTarget) => plan.mapping.lastIndexOf(target)
  const has = (target: FieldTarget) => columnOf(target) >= 0
  const cellOf = (target: FieldTarget) => {
    const column = columnOf(target)
    return (cells: string[]) => cells[column] ?? ''
  }
  const itemColumns = plan.mapping.flatMap((target, column) =>
    target.startsWith('item:') ? [{ column, item: target.slice(5) }] : [],
  )
  const listColumn = columnOf('items')
  const addresseeColumn = columnOf('addressee')
  const languageColumn = columnOf('language')
  const findItem = itemFinder(plan.items)
  const rules = { letterCheck: plan.letterCheck, nameExpected: has('name') || has('familyName') }
  const everybody = { items: plan.commonItems, problems: [] }

  function itemsOf(cells: string[]): { items: string[]; problems: Problem[] } {
    if (itemColumns.length === 0 && listColumn < 0) return everybody
    const items = [...plan.commonItems]
    for (const { column, item } of itemColumns) if (saysLost(cells[column] ?? '')) items.push(item)
    const problems: Problem[] = []
    for (const label of listColumn < 0 ? [] : listedItems(cells[listColumn] ?? '')) {
      const item = findItem(label)
      if (item) items.push(item)
      else if (problems.length === 0) problems.push({ field: 'items', code: 'unknownItem' })
    }
    return { items, problems }
  }

  function readerOf(cells: string[]): { reader: Reader; problems: Problem[] } {
    const addressee = addresseeIn(cells[addresseeColumn] ?? '')
    const language = languageIn(cells[languageColumn] ?? '')
    const problems: Problem[] = []
    if (!addressee) problems.push({ field: 'addressee', code: 'unknownAddressee' })
    if (!language) problems.push({ field: 'language', code: 'unknownLanguage' })
    return { reader: { addressee: addressee ?? 'self', language: language ?? 'ja' }, problems }
  }

  const [name, familyName, givenName] = [cellOf('name'), cellOf('familyName'), cellOf('givenName')]
  const [nameKana, familyNameKana, givenNameKana] = [
    cellOf('nameKana'),
    cellOf('familyNameKana'),
    cellOf('givenNameKana'),
  ]
  const [address, prefecture, city, street] = [
    cellOf('address'),
    cellOf('prefecture'),
    cellOf('city'),
    cellOf('street'),
  ]
  const [honorific, postalCode, building] = [cellOf('honorific'), cellOf('postalCode'), cellOf('building')]
  const [phone, email, memberId] = [cellOf('phone'), cellOf('email'), cellOf('memberId')]
  const addressInParts = has('prefecture') || has('city') || has('street')

  const fieldsOf = (cells: string[]): PersonFields => ({
    name: name(cells) || joined([familyName(cells), givenName(cells)], '　'),
    nameKana: nameKana(cells) || joined([familyNameKana(cells), givenNameKana(cells)], '　'),
    honorific: honorific(cells),
    postalCode: postalCode(cells),
    address: addressInParts
      ? addressOf(prefecture(cells), city(cells), [address(cells), street(cells)])
      : address(cells),
    building: building(cells),
    phone: phone(cells),
    email: email(cells),
    memberId: memberId(cells),
  })

  return (cells) => {
    if (cells.length > plan.mapping.length && cells.slice(plan.mapping.length).some((cell) => cell.trim() !== ''))
      return { draft: null, problems: [{ field: 'row', code: 'tooManyColumns' }] }
    const lost = itemsOf(cells)
    const { reader, problems: ofReader } = readerOf(cells)
    // An unknown item is its own fault; "no item at all" beside it would be the same thing said twice.
    const items = lost.problems.length ? [...lost.items, ''] : lost.items
    const verdict = judgePerson(fieldsOf(cells), items, reader, rules)
    const problems = [...lost.problems, ...ofReader]
    return problems.length ? { draft: null, problems: [...verdict.problems, ...problems] } : verdict
  }
}
