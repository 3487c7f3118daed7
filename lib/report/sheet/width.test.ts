import { describe, expect, it } from 'vitest'
import {
  toFullDigits,
  toFullKana,
  toFullLatin,
  toFullWidth,
  toHalfDigits,
  toHalfHyphens,
  toHalfLatin,
  toHalfWidth,
} from './width'

describe('digits and letters', () => {
  it('become narrow and wide, and nothing else does', () => {
    expect(toHalfDigits('２０２６年４月3日')).toBe('2026年4月3日')
    expect(toFullDigits('2026年')).toBe('２０２６年')
    expect(toHalfLatin('ＶＰＮ装置ａｂｃ')).toBe('VPN装置abc')
    expect(toFullLatin('VPN装置')).toBe('ＶＰＮ装置')
  })
  it('come back from the way there', () => {
    const plain = '0123456789'
    expect(toHalfDigits(toFullDigits(plain))).toBe(plain)
    expect(toHalfLatin(toFullLatin('AZaz'))).toBe('AZaz')
  })
})

describe('kana', () => {
  it('are put together with their marks', () => {
    expect(toFullKana('ｶﾞｲﾄﾞ｢ﾊﾟｽﾜｰﾄﾞ｣､ｱ･ｲ｡')).toBe('ガイド「パスワード」、ア・イ。')
  })
  it('leaves full-width kana and letters alone', () => {
    expect(toFullKana('ガイド ABC １２３')).toBe('ガイド ABC １２３')
  })
})

describe('hyphens', () => {
  it.each(['０３‐１', '03−1', '03–1', '03－1', '03—1'])('%s is a plain one', (text) => {
    expect(toHalfHyphens(text)).toMatch(/-/)
  })
  it('keeps the long vowel of a word and takes the one between digits', () => {
    expect(toHalfHyphens('サーバー1ー2')).toBe('サーバー1-2')
  })
})

describe('whole values', () => {
  it('writes a telephone number and a mail address in ASCII', () => {
    expect(toHalfWidth('０３－１２３４ー５６７８')).toBe('03-1234-5678')
    expect(toHalfWidth(' ｐｒｉｖａｃｙ＠ｍｉｄｏｒｉ．ｅｘａｍｐｌｅ')).toBe('privacy@midori.example')
  })
  it('writes a name as wide as its kana', () => {
    expect(toFullWidth('ABCﾄﾞﾗｯｸﾞ12')).toBe('ＡＢＣドラッグ１２')
  })
})
