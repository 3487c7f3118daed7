import { describe, expect, it } from 'vitest'
import type { PersonFields } from '@/lib/person/choices'
import { callerMark, marksOf, spokenName } from './caller'

const key = Buffer.alloc(32, 7)
const desk = 'desk-1'
const person: PersonFields = {
  ...{ name: '渡邊 髙志', nameKana: 'ワタナベ タカシ', honorific: '', address: '東京都渋谷区見本1-2-3', building: '' },
  ...{ postalCode: '150-0001', phone: '03-1234-5678', email: 'Taka@Example.jp', memberId: 'A-00123' },
}
const marks = new Set(marksOf(key, desk, person).map((mark) => mark.toString('hex')))
const known = (name: string, fact: Parameters<typeof callerMark>[3], value: string, at = desk, by = key) =>
  marks.has(callerMark(by, at, name, fact, value).toString('hex'))

describe('a name over the telephone', () => {
  it.each([
    ['渡邊 髙志', '渡辺高志'],
    ['わたなべ　たかし', 'ﾜﾀﾅﾍﾞﾀｶｼ'],
    ['ミホン・タロウ', 'みほん たろう'],
    ['斎藤', '齊藤'],
    ['𠮷田', '吉田'],
    ['葛\u{E0100}城', '葛城'],
  ])('%s and %s are one', (one, other) => expect(spokenName(one)).toBe(spokenName(other)))
  it.each([
    ['佐藤', '佐東'],
    ['田中 一', '田中 二'],
  ])('%s and %s are two', (one, other) => expect(spokenName(one)).not.toBe(spokenName(other)))
})

describe('a caller', () => {
  it.each([
    ['渡辺高志', 'postalCode', '１５０－０００１'],
    ['わたなべ たかし', 'phone', '0312345678'],
    ['渡邉髙志', 'phone', '+81 (0)3 1234 5678'],
    ['渡邊 髙志', 'email', ' taka@example.jp'],
    ['渡邊 髙志', 'memberId', 'a00123'],
  ] as const)('%s with %s %s is found', (name, fact, value) => expect(known(name, fact, value)).toBe(true))
  it.each([
    ['渡辺高志', 'postalCode', '150-0002'],
    ['渡辺高史', 'postalCode', '150-0001'],
    // The right value, said to be something else.
    ['渡辺高志', 'memberId', '150-0001'],
  ] as const)('%s with %s %s is not', (name, fact, value) => expect(known(name, fact, value)).toBe(false))
  it('cannot be told by the marks of another desk or another key', () => {
    expect(known('渡辺高志', 'postalCode', '150-0001', 'desk-2')).toBe(false)
    expect(known('渡辺高志', 'postalCode', '150-0001', desk, Buffer.alloc(32, 8))).toBe(false)
  })
  it('has one mark for each name and fact the list holds, and none for what it does not', () => {
    expect(marks.size).toBe(8)
    expect(marksOf(key, desk, { ...person, nameKana: '', phone: '', email: '' })).toHaveLength(2)
    expect(marksOf(key, desk, { ...person, name: '', nameKana: '' })).toEqual([])
  })
})
