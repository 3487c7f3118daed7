import { describe, expect, it } from 'vitest'
import { ADVICE } from '@/lib/notice/advice/advice'
import { CONTACTS, type Contact } from './contacts'
import { type Check, contactsOf, directoryProblems, filtered, isUsable, lastCheckOf, usableUntil } from './model'

const contact = (lastChecked: Contact['lastChecked']): Contact => ({
  id: 'desk',
  name: { ja: '相談窓口', en: 'Desk' },
  phone: null,
  mail: null,
  reach: { ja: '公式サイト', en: 'Its site' },
  hours: null,
  use: { ja: '相談', en: 'Advice' },
  audience: ['person'],
  source: 'https://example.jp/',
  lastChecked,
  checkedAgainst: 'copy',
  copyOf: null,
})
const checked = (checkedOn: Check['checkedOn'], contactId = 'desk'): Check => ({ contactId, checkedOn })

describe('how long a letter may use an entry', () => {
  it('is 12 months from the day it was compared with its source, that day included', () => {
    const desk = contact('2026-11-23')
    expect(usableUntil(desk, [])).toBe('2027-11-23')
    expect(isUsable(desk, [], '2027-11-23')).toBe(true)
    expect(isUsable(desk, [], '2027-11-24')).toBe(false)
  })

  it('ends on the last day of February after a leap day', () => {
    expect(usableUntil(contact('2028-02-29'), [])).toBe('2029-02-28')
    expect(usableUntil(contact('2027-02-28'), [])).toBe('2028-02-28')
  })

  it('begins again when somebody confirms it', () => {
    const desk = contact('2025-01-10')
    expect(isUsable(desk, [], '2026-11-23')).toBe(false)
    expect(isUsable(desk, [checked('2026-11-20')], '2026-11-23')).toBe(true)
    expect(usableUntil(desk, [checked('2026-11-20')])).toBe('2027-11-20')
  })

  it('is not shortened by an older check, nor lengthened by one of another entry', () => {
    const desk = contact('2026-11-23')
    expect(lastCheckOf(desk, [checked('2026-03-01'), checked('2027-03-01', 'other')])).toBe('2026-11-23')
  })

  it('has not begun while nobody compared it with anything', () => {
    expect(usableUntil(contact(null), [])).toBeNull()
    expect(isUsable(contact(null), [], '2026-11-23')).toBe(false)
    expect(isUsable(contact(null), [checked('2026-11-23')], '2026-11-23')).toBe(true)
  })
})

describe('what a notice relies on', () => {
  const self = (...items: string[]) => ({ items, addressee: 'self' as const })

  it('is what the advice for its readers names, and nothing else', () => {
    expect(contactsOf([self('password')])).toEqual([])
    expect(contactsOf([self('phone')]).map(({ id }) => id)).toEqual(['police9110', 'consumer188'])
    expect(contactsOf([self('name'), { items: ['name'], addressee: 'bereaved' }]).map(({ id }) => id)).toEqual([
      'consumer188',
    ])
  })

  it('stops the notice once one of these is out of date, naming it', () => {
    const forms = [self('phone', 'cardFull')]
    expect(directoryProblems(forms, [], '2026-11-23')).toEqual([])
    const stale = directoryProblems(forms, [checked('2027-11-01', 'police9110')], '2027-12-01').map(({ id }) => id)
    expect(stale).toEqual(['cardCompany', 'consumer188'])
    expect(directoryProblems([self('password')], [], '2040-01-01')).toEqual([])
  })
})

describe('the directory', () => {
  it('has every entry once', () => {
    expect(new Set(CONTACTS.map(({ id }) => id)).size).toBe(CONTACTS.length)
  })

  it('never claims a check that is later than the copy it rests on', () => {
    for (const { id, copyOf, lastChecked } of CONTACTS) if (copyOf) expect(lastChecked, id).toBe(copyOf)
  })

  it('says in words what can be dialled or written to', () => {
    for (const { reach, phone, mail } of CONTACTS)
      for (const text of [reach.ja, reach.en]) {
        if (phone) expect(text).toContain(phone)
        else expect(text).not.toMatch(/\d{2,4}-\d{2,4}/)
        if (mail) expect(text).toContain(mail)
      }
  })

  it('is for people where letters rely on it', () => {
    const relied = new Set(ADVICE.flatMap(({ contacts }) => contacts))
    for (const { id, audience } of CONTACTS) if (relied.has(id)) expect(audience, id).toContain('person')
  })
})

describe('the filter of the directory', () => {
  const desk = { ...contact('2026-11-23'), reach: { ja: '電話 03-1234-5678', en: 'Phone 03-1234-5678' }, usable: true }
  const old = { ...contact(null), id: 'old', audience: ['company' as const], usable: false }

  it('finds words in both languages, however they are typed', () => {
    for (const words of ['０３１２３４', '03-1234', 'PHONE', '相談'])
      expect(filtered([desk], { words })).toEqual([desk])
    expect(filtered([desk], { words: '警察' })).toEqual([])
  })

  it('keeps to readers and to what has to be checked', () => {
    expect(filtered([desk, old], { audience: 'company' })).toEqual([old])
    expect(filtered([desk, old], { state: 'stale' })).toEqual([old])
    expect(filtered([desk, old], { state: 'usable', audience: 'company' })).toEqual([])
    expect(filtered([desk, old], {})).toEqual([desk, old])
  })
})
