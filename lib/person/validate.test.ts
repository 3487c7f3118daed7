import { describe, expect, it } from 'vitest'
import type { PersonFields } from './choices'
import { letterCheckOnFonts } from './letter-check'
import { judgePerson, postalCodeDigits } from './validate'

const SOUND: PersonFields = {
  name: '髙橋　太郎',
  nameKana: 'タカハシ タロウ',
  honorific: '',
  postalCode: '105-0001',
  address: '東京都港区見本台1-2-3',
  building: '',
  phone: '',
  email: 'taro@example.jp',
  memberId: 'MC1',
}
const rules = { letterCheck: letterCheckOnFonts(), nameExpected: true }
const judge = (changes: Partial<PersonFields> = {}, items = ['address'], nameExpected = true) =>
  judgePerson({ ...SOUND, ...changes }, items, { addressee: 'self', language: 'ja' }, { ...rules, nameExpected })
const codes = (...args: Parameters<typeof judge>) =>
  judge(...args).problems.map(({ field, code }) => `${field}:${code}`)

describe('a person', () => {
  it('keeps every character and loses outer white space only', () => {
    const name = '　 葛\u{e0100}城 﨑𠮷 神\ufa19 ｱﾅﾝﾄﾞ　\u00a0'
    expect(judge({ name }).draft?.fields.name).toBe('葛\u{e0100}城 﨑𠮷 神\ufa19 ｱﾅﾝﾄﾞ')
    expect(judge({ address: '東京都か\u3099り町ﾒｿﾞﾝ' }).draft?.fields.address).toBe('東京都か\u3099り町ﾒｿﾞﾝ')
  })

  it.each<[string, Partial<PersonFields>, string[]?]>([
    ['name:nameMissing', { name: '　' }],
    ['postalCode:postalCodeFormat', { postalCode: '60001' }],
    ['postalCode:postalCodeFormat', { postalCode: '105-000A' }],
    ['email:emailFormat', { email: 'taro.example.jp' }],
    ['email:emailFormat', { email: 'taro@ example.jp' }],
    ['name:controlCharacter', { name: '髙橋\u000b太郎' }],
    ['name:controlCharacter', { name: '髙橋\n太郎' }],
    ['address:controlCharacter', { address: '東京都\u202e港区' }],
    ['name:unreadableCharacter', { name: '髙\ufffd' }],
    ['name:tooLong', { name: '見'.repeat(101) }],
    ['items:noItem', {}, []],
  ])('is refused: %s', (code, changes, items) => {
    expect(judge(changes, items).draft).toBeNull()
    expect(codes(changes, items)).toEqual([code])
  })

  it('names every fault of a row at once', () => {
    expect(codes({ name: '', postalCode: '1', email: 'x' }, [])).toHaveLength(4)
  })

  it('without a name is somebody only where no names were expected', () => {
    const bare = { name: '', memberId: '', address: '', postalCode: '' }
    expect(codes(bare, undefined, false)).toEqual(['name:nameMissingForLetter'])
    expect(codes({ ...bare, email: '' }, undefined, false)).toEqual(['row:nothingIdentifies'])
  })

  it('is taken in without an address or with a character no font has, and no letter is promised', () => {
    expect(judge({ address: '' })).toMatchObject({
      draft: { letterIssue: 'addressMissing' },
      problems: [{ code: 'addressMissing' }],
    })
    expect(judge({ name: '髙橋\ue000' })).toMatchObject({
      draft: { letterIssue: 'glyphMissing' },
      problems: [{ field: 'name', detail: 'U+E000' }],
    })
    expect(judge({ name: 'Đặng Thị Ngọc Ánh' }).draft?.letterIssue).toBeNull()
  })

  it('has the lines of an address typed with line breaks', () => {
    expect(judge({ address: '東京都港区1-2\r\n見本ビル', building: '5階' }).draft?.fields).toMatchObject({
      address: '東京都港区1-2',
      building: '見本ビル　5階',
    })
  })

  it('may say "nothing" in words', () => {
    expect(judge({ email: 'なし', postalCode: '-', phone: '不明' }).draft?.fields).toMatchObject({
      email: '',
      postalCode: '',
      phone: '',
    })
  })
})

it('reads a postal code however it is typed', () => {
  for (const text of ['1050001', '105-0001', '〒105-0001', '１０５－０００１', '１０５ー０００１', ' 105 0001'])
    expect(postalCodeDigits(text)).toBe('1050001')
  expect(postalCodeDigits('10500012')).toBeNull()
})
