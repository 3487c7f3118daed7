import { describe, expect, it } from 'vitest'
import { clusters, codePointName, composeMarks } from './clusters'

describe('clusters', () => {
  it('keeps a character with its variation selector and its marks', () => {
    expect(clusters('邉\u{E0102}か\u3099𠮷e\u0301')).toEqual(['邉\u{E0102}', 'か\u3099', '𠮷', 'e\u0301'])
  })

  it('joins what a zero-width joiner joins', () => {
    expect(clusters('👩\u200d🚒x')).toEqual(['👩\u200d🚒', 'x'])
  })
})

describe('composing marks', () => {
  it('composes kana and Latin letters', () => {
    expect(composeMarks('か\u3099ハ\u309ae\u0301')).toBe('がパé')
  })

  it('leaves compatibility ideographs as they are: another form is another name', () => {
    expect(composeMarks('\ufa19田')).toBe('\ufa19田')
  })
})

it('names code points as people write them', () => {
  expect([codePointName(0x9089), codePointName(0x41), codePointName(0x20bb7)]).toEqual(['U+9089', 'U+0041', 'U+20BB7'])
})
