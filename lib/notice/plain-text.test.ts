import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text'
import { sampleNotice } from './testing/sample-notice'
import type { LetterForm } from './variants'

const PLAIN: LetterForm = { items: ['name', 'email'], addressee: 'self', language: 'ja' }
const READER = { name: '佐々木　健太', honorific: '様', code: '4K7Q-2M9T-X3RB' }

describe('the letter as text', () => {
  it('begins with its reader and the code, and ends with the desk', () => {
    const lines = plainText(sampleNotice(), PLAIN, READER).split('\n')
    expect(lines[0]).toBe('佐々木　健太　様')
    expect(lines[2]).toBe('照会番号　4K7Q-2M9T-X3RB')
    expect(lines.at(-1)).toBe('お問い合わせの際は、照会番号をお伝えください。')
  })

  it('holds nothing of a person without one', () => {
    expect(plainText(sampleNotice(), PLAIN)).not.toMatch(/照会番号　|様　保護者様/)
  })

  it('reads in the order of the letter', () => {
    const text = plainText(sampleNotice(), PLAIN)
    const places = [
      '株式会社みなと',
      'お詫びとお知らせ',
      '１　',
      '２　',
      '・氏名',
      '３　',
      '４　',
      '５　',
      '電話　022',
    ].map((part) => text.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  it('addresses a guardian and a family as the envelope does', () => {
    const first = (form: LetterForm) => plainText(sampleNotice(), form, READER).split('\n')[0]
    expect(first({ ...PLAIN, addressee: 'guardian' })).toBe('佐々木　健太　様　保護者様')
    expect(first({ ...PLAIN, addressee: 'bereaved' })).toBe('佐々木　健太　様　ご遺族様')
  })

  it('has the sender at the end of a discreet letter', () => {
    const text = plainText(sampleNotice({ envelope: 'discreet' }), PLAIN)
    expect(text).toMatch(/^お知らせ\n/)
    expect(text.trimEnd()).toMatch(/宮城県仙台市青葉区一番町3-7-1$/)
  })
})
