import { describe, expect, it } from 'vitest'
import { rowReader } from './row-reader'
import type { Mapping } from './schema'

const reader = (mapping: Mapping, commonItems: string[] = [], items = ['name', 'address', 'cardFull']) =>
  rowReader({ mapping, commonItems, items, letterCheck: () => ({ issues: [], fitsWindow: true }) })

describe('a row becomes a person', () => {
  it('with the items of its marks, its list and everybody', () => {
    const read = reader(['name', 'item:cardFull', 'items'], ['name'])
    expect(read(['山田', '○', '']).draft?.itemCodes).toEqual(['cardFull', 'name'])
    expect(read(['山田', '', '住所、氏名']).draft?.itemCodes).toEqual(['address', 'name'])
  })

  it('never with the value of an item column', () => {
    const { draft } = reader(['name', 'item:cardFull'], [])(['山田', '0000-0000'])
    expect(JSON.stringify(draft)).not.toContain('0000')
  })

  it('is refused for an item the incident does not have, once', () => {
    const verdict = reader(['name', 'items'])(['山田', '指紋、虹彩'])
    expect(verdict).toEqual({ draft: null, problems: [{ field: 'items', code: 'unknownItem' }] })
  })

  it('with the parts of name and address joined as their script does', () => {
    const read = reader(['familyName', 'givenName', 'prefecture', 'city', 'street', 'building'], ['name'])
    expect(read(['髙橋', '太郎', '東京都', '港区', '見本台1-2', 'ﾒｿﾞﾝ']).draft?.fields).toMatchObject({
      name: '髙橋　太郎',
      address: '東京都港区見本台1-2',
      building: 'ﾒｿﾞﾝ',
    })
    expect(read(['Doe', 'Jane', '', 'London', '1 High St', '']).draft?.fields).toMatchObject({
      name: 'Doe Jane',
      address: 'London 1 High St',
    })
  })

  it('does not repeat the prefecture an address begins with', () => {
    const read = reader(['name', 'prefecture', 'address'], ['name'])
    expect(read(['山田', '東京都', '東京都港区1-2']).draft?.fields.address).toBe('東京都港区1-2')
    expect(read(['山田', '東京都', '港区1-2']).draft?.fields.address).toBe('東京都港区1-2')
  })

  it('not when the row has more columns than the header: a comma stood in it without quotation marks', () => {
    const read = reader(['name', 'address'], ['name'])
    expect(read(['山田', '東京都', '港区']).problems).toEqual([{ field: 'row', code: 'tooManyColumns' }])
    expect(read(['山田', '東京都', ' ', '']).draft).not.toBeNull()
    expect(read(['山田']).draft).not.toBeNull()
  })

  it('with its reader and language, or the person in Japanese where nothing is written', () => {
    const read = reader(['name', 'addressee', 'language'], ['name'])
    expect(read(['山田', '保護者', 'English']).draft).toMatchObject({ addressee: 'guardian', language: 'en' })
    expect(read(['山田', '', '']).draft).toMatchObject({ addressee: 'self', language: 'ja' })
    expect(read(['山田', '叔父', 'fr'])).toEqual({
      draft: null,
      problems: [
        { field: 'addressee', code: 'unknownAddressee' },
        { field: 'language', code: 'unknownLanguage' },
      ],
    })
  })
})
