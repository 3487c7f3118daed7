import { expect, it } from 'vitest'
import { proposeMapping } from './header'
import { addresseeIn, languageIn } from './reader-values'

it.each([
  ['宛先の区分', 'addressee'],
  ['宛先区分', 'addressee'],
  ['受取人区分', 'addressee'],
  ['対象者区分', 'addressee'],
  ['Addressee', 'addressee'],
  ['言語', 'language'],
  ['使用言語', 'language'],
  ['Language', 'language'],
])('a column %s is %s', (header, target) => expect(proposeMapping([header], ['name'])).toEqual([target]))

it('knows who a letter is for in both languages', () => {
  for (const word of ['', ' 　', '-', '本人', 'ご本人', 'Self']) expect(addresseeIn(word)).toBe('self')
  for (const word of ['保護者', '法定代理人', '親権者', ' GUARDIAN ']) expect(addresseeIn(word)).toBe('guardian')
  for (const word of ['遺族', 'ご遺族', 'bereaved']) expect(addresseeIn(word)).toBe('bereaved')
  for (const word of ['父', '本人？', 'x']) expect(addresseeIn(word)).toBeNull()
})

it('knows the language of a letter in both languages', () => {
  for (const word of ['', '日本語', 'JA', 'Japanese']) expect(languageIn(word)).toBe('ja')
  for (const word of ['英語', 'en', 'ｅｎ', 'English']) expect(languageIn(word)).toBe('en')
  for (const word of ['中国語', 'fr']) expect(languageIn(word)).toBeNull()
})
