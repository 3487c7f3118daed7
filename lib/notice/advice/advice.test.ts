import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATA_ITEM_CODES, type DataItemCode, itemLabel } from '@/lib/incident/data-items'
import { contactById } from '@/lib/notice/directory/contacts'
import { orderedItems } from '@/lib/notice/variants'
import { ADDRESSEES, type Addressee } from '@/lib/person/choices'
import { ADVICE, type AdviceParagraph, frozenAdvice } from './advice'
import data from './advice.json'
import { adviceFor } from './advice-for'

const forReader = (addressee: Addressee) => ADVICE.filter((paragraph) => paragraph.for?.includes(addressee) ?? true)
const idsFor = (items: string[], addressee: Addressee = 'self') =>
  adviceFor({ items, addressee }, ADVICE).map(({ id }) => id)

const anySet = fc.subarray([...DATA_ITEM_CODES, 'own:会員証の写し'], { minLength: 1 }).map(orderedItems)
const anyReader = fc.constantFrom(...ADDRESSEES)

const everySet = (check: (items: string[], addressee: Addressee) => void) =>
  fc.assert(fc.property(anySet, anyReader, check), { numRuns: 500 })

describe('the advice file', () => {
  it('names every item of the catalogue for every reader', () => {
    for (const addressee of ADDRESSEES) {
      const named = new Set(forReader(addressee).flatMap(({ items }) => items))
      expect([...named].sort()).toEqual([...DATA_ITEM_CODES].sort())
    }
  })

  it('names only items of the catalogue', () => {
    for (const { items, all = [] } of ADVICE)
      for (const item of [...items, ...all]) expect(DATA_ITEM_CODES).toContain(item)
  })

  it('ends with the general paragraph and only there', () => {
    const general = ({ items, all }: AdviceParagraph) => items.length === 0 && !all
    expect(ADVICE.map(general)).toEqual(ADVICE.map((_, i) => i === ADVICE.length - 1))
  })

  it('puts what costs money or an identity before what may merely annoy', () => {
    const urgency = ['cardFull', 'password', 'bankAccount', 'myNumber', 'passport', 'medicalRecord', 'phone', 'name']
    expect(idsFor(urgency)).toEqual([
      'paymentCard',
      'password',
      'bankAccount',
      'myNumber',
      'identityDocument',
      'health',
      'phone',
      'name',
    ])
  })

  it('relies on entries of the directory and says which', () => {
    for (const { id, ja, en, contacts = [] } of data.paragraphs as {
      id: string
      ja: string
      en: string
      contacts?: []
    }[]) {
      for (const contact of contacts) expect(contactById(contact), `${id}: ${contact}`).toBeDefined()
      const inText = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, contact]) => contact).sort()
      expect(inText(ja), id).toEqual(inText(en))
      for (const contact of inText(ja)) expect(contacts, id).toContain(contact)
    }
    expect(ADVICE.map(({ ja, en }) => ja + en).join()).not.toMatch(/[{}]/)
    expect(ADVICE.find(({ id }) => id === 'phone')?.ja).toContain(
      '警察（相談専用電話 #9110）や消費者ホットライン（188）',
    )
  })

  it('never asks for anything, hurries nobody and holds no link', () => {
    for (const { ja, en } of ADVICE)
      expect(`${ja}${en}`).not.toMatch(/https?:|www\.|至急|今すぐ|直ちに|24時間|immediately|urgent/i)
  })

  it('tells the bereaved of the person who died, and nobody else', () => {
    for (const { for: readers, ja } of ADVICE)
      expect(ja.includes('故人様'), ja).toBe(readers?.length === 1 && readers[0] === 'bereaved')
  })

  it('does not say an item that the paragraph is not for, in either language', () => {
    for (const locale of ['ja', 'en'] as const)
      for (const paragraph of ADVICE) {
        const own = [...paragraph.items, ...(paragraph.all ?? [])].map((code) => itemLabel(code, locale).toLowerCase())
        const others = DATA_ITEM_CODES.map((code: DataItemCode) => itemLabel(code, locale).toLowerCase())
        const foreign = others.filter((label) => !own.some((ours) => ours.includes(label)))
        const text = paragraph[locale].toLowerCase()
        const said = foreign.filter((label) =>
          locale === 'ja' ? text.includes(label) : new RegExp(`\\b${label}\\b`).test(text),
        )
        expect(said, paragraph.id).toEqual([])
      }
  })
})

describe('advice for one reader', () => {
  it('gives exactly the paragraphs of their items, most urgent first', () => {
    expect(idsFor(['name', 'address', 'cardFull'])).toEqual(['paymentCard', 'address', 'name'])
  })

  it('speaks of a combination only to somebody who lost all of it', () => {
    expect(idsFor(['name', 'address', 'birthDate'])).toContain('nameAddressBirthDate')
    for (const two of [
      ['name', 'address'],
      ['name', 'birthDate'],
      ['address', 'birthDate'],
    ])
      expect(idsFor(two)).not.toContain('nameAddressBirthDate')
    expect(idsFor(['email', 'password'])).toEqual(['emailWithPassword', 'password', 'email'])
  })

  it('gives a guardian what only a guardian gets', () => {
    expect(idsFor(['phone'], 'guardian')).toEqual(['phone', 'directContactGuardian'])
    expect(idsFor(['passport'], 'guardian')).toEqual(['identityDocument', 'identityDocumentGuardian'])
    expect(idsFor(['phone'])).toEqual(['phone'])
  })

  it('gives a bereaved family their own words', () => {
    expect(idsFor(['name', 'address', 'bankAccount'], 'bereaved')).toEqual(['bankAccountBereaved', 'contactsBereaved'])
  })

  it('says shared advice once, about the items of this reader', () => {
    const [only, ...more] = adviceFor({ items: ['name', 'gender'], addressee: 'self' }, frozenAdvice())
    expect(more).toEqual([])
    expect(only?.items).toEqual(['name', 'gender'])
  })

  it('has something to say about an item of the organisation’s own', () => {
    const [only] = adviceFor({ items: ['own:会員証の写し'], addressee: 'self' }, frozenAdvice())
    expect(only).toMatchObject({ items: ['own:会員証の写し'], text: ADVICE.at(-1)?.ja })
  })
})

describe('for any set of items and any reader', () => {
  it('covers every item', () => {
    everySet((items, addressee) => {
      const covered = new Set(adviceFor({ items, addressee }, ADVICE).flatMap((paragraph) => paragraph.items))
      expect([...covered].sort()).toEqual([...items].sort())
    })
  })

  it('takes no paragraph about an item the reader did not lose, nor one for another reader', () => {
    everySet((items, addressee) => {
      for (const paragraph of adviceFor({ items, addressee }, ADVICE)) {
        const { items: about, all = [], for: readers = ADDRESSEES } = paragraph
        expect([...about, ...all].filter((item) => !items.includes(item))).toEqual([])
        expect(readers).toContain(addressee)
      }
    })
  })

  it('keeps the order of urgency and repeats nothing', () => {
    const place = new Map(ADVICE.map(({ id }, i) => [id, i]))
    everySet((items, addressee) => {
      const places = idsFor(items, addressee).map((id) => place.get(id) ?? -1)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    })
  })

  it('gives the same to whoever lost the same, in whatever order it was recorded', () => {
    everySet((items, addressee) => {
      expect(idsFor([...items].reverse(), addressee)).toEqual(idsFor(items, addressee))
    })
  })
})
