import { describe, expect, it } from 'vitest'
import { halfWidthKana, invisible, machineDependent, plainCharacters } from './characters'

describe('characters a form may refuse', () => {
  it('finds the ones of one maker, and those of names', () => {
    expect(machineDependent('①㈱髙﨑Ⅲ㎡は')).toBe('①㈱髙﨑Ⅲ㎡')
  })
  it('finds what no old set has', () => {
    expect(machineDependent('𠮷野家 😀')).toBe('𠮷😀')
  })
  it('takes everyday text for plain', () => {
    expect(machineDependent('2026年4月3日（金）10時～11時、VPN装置「A」――“不正”…〜＋−\nｶﾅ')).toBe('')
  })
  it('names each once', () => {
    expect(machineDependent('①と①')).toBe('①')
    expect(halfWidthKana('ｱｱｶﾞ')).toBe('ｱｶﾞ')
  })
  it('names what nobody sees by its number', () => {
    expect(invisible('あ\tい\u200bう\n')).toBe('U+0009 U+200B')
  })
})

describe('the proposal', () => {
  it('is the same text in plain characters', () => {
    expect(plainCharacters('①㈱髙﨑建設\tⅢ期 ｻｰﾊﾞｰ㎡')).toBe('(1)(株)高崎建設 III期 サーバーm2')
  })
  it('leaves plain text as it is', () => {
    const text = '4月3日 10時20分、受付で渡した。\n「氏名」…ほか'
    expect(plainCharacters(text)).toBe(text)
  })
  it('leaves what has no plain form to a person', () => {
    expect(plainCharacters('𠮷田')).toBe('𠮷田')
  })
})
