import { describe, expect, it } from 'vitest'
import { PERSON_FIELDS, type PersonFields } from './choices'
import { letterAddress } from './letter-address'
import { letterCheckOnFonts } from './letter-check'

const EMPTY = Object.fromEntries(PERSON_FIELDS.map((field) => [field, ''])) as PersonFields
const SOUND = { name: '髙橋　太郎', postalCode: '1050001', address: '東京都港区見本台1-2-3' }
const check = letterCheckOnFonts()
const checked = (changes: Partial<PersonFields>, addressee: Parameters<typeof check>[1] = 'self') =>
  check({ ...EMPTY, ...SOUND, ...changes }, addressee)
const LONG = '東京都港区見本台一丁目二番三号　'.repeat(9)

describe('the dry run of a letter', () => {
  it('finds nothing wrong with what the press prints', () => {
    for (const name of ['髙橋　太郎', '葛\u{e0100}城 𠮷', 'Đặng Thị Ngọc Ánh', 'か\u3099り'])
      expect(checked({ name })).toEqual({ issues: [], fitsWindow: true })
  })

  it.each<[Partial<PersonFields>, string, string, string?]>([
    [{ name: '髙橋\ue000\ue001\ue000' }, 'name', 'glyphMissing', 'U+E000, U+E001'],
    [{ name: '亜\u{e01ef}子' }, 'name', 'variantLost', 'U+4E9C U+E01EF'],
    [{ name: '山\u200d田' }, 'name', 'hiddenCharacter', 'U+200D'],
    [{ address: '港区1-2 😀荘' }, 'address', 'complexScript', 'U+1F600'],
    [{ building: 'محمد' }, 'building', 'complexScript', 'U+0645, U+062D, U+062F'],
    [{ honorific: '様\ue000' }, 'honorific', 'glyphMissing', 'U+E000'],
    [{ address: '', building: '' }, 'address', 'addressMissing', undefined],
    [{ name: '', address: '' }, 'name', 'nameMissingForLetter', undefined],
  ])('holds a letter and names the characters: %j', (changes, field, code, detail) => {
    const { issues, fitsWindow } = checked(changes)
    expect(issues).toEqual([detail ? { field, code, detail } : { field, code }])
    expect(fitsWindow).toBe(true)
  })

  it('names every field at once', () => {
    const { issues } = checked({ name: '山\u200d田', address: '港区\ue000' })
    expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'address glyphMissing',
      'name hiddenCharacter',
    ])
  })

  it('does not hold a letter whose address is longer than the window', () => {
    expect(checked({ address: LONG })).toEqual({ issues: [], fitsWindow: false })
  })

  it('holds one whose address leaves no room for the text', () => {
    expect(checked({ address: LONG.repeat(10) }).issues).toEqual([{ field: 'address', code: 'addressOverflow' }])
  })

  it('lays out what is stamped: to whom the letter goes takes room as well', () => {
    expect(letterAddress({ ...EMPTY, ...SOUND, honorific: '先生' }, 'guardian').honorific).toBe('先生　保護者様')
    expect(letterAddress({ ...EMPTY, ...SOUND }, 'bereaved').honorific).toBe('様　ご遺族様')
    const lengths = Array.from({ length: 60 }, (_, i) => '見'.repeat(20 + i))
    const fitting = (addressee: 'self' | 'bereaved') =>
      lengths.filter((name) => checked({ name }, addressee).fitsWindow)
    expect(fitting('bereaved').length).toBeLessThan(fitting('self').length)
    expect(fitting('bereaved').length).toBeGreaterThan(0)
  })
})
