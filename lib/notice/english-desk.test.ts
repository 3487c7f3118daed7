import { describe, expect, it } from 'vitest'
import { englishDeskName, englishHours } from './english-desk'

describe('the desk for readers of English', () => {
  it.each([
    ['平日9時から17時まで', 'Monday to Friday, 9:00 to 17:00'],
    [
      '平日 9時00分から17時30分まで（祝日・年末年始を除く）',
      'Monday to Friday, 9:00 to 17:30, except public holidays and the New Year holidays',
    ],
    ['毎日 9時00分から18時00分まで', 'Every day, 9:00 to 18:00'],
    ['月曜から金曜まで、午前９時半～午後５時（祝日を除く）', 'Monday to Friday, 9:30 to 17:00, except public holidays'],
    ['10:00-16:30（土日祝を除く）', 'Monday to Friday, 10:00 to 16:30, except public holidays'],
    ['月～金 9:00～17:00', 'Monday to Friday, 9:00 to 17:00'],
  ])('has its hours: %s', (japanese, english) => {
    expect(englishHours(japanese)).toBe(english)
  })

  it.each([
    '平日9時から17時まで（12時から13時を除く）',
    '第2水曜を除く平日9時から17時まで',
    '24時間',
    '9時から17時まで',
    '平日・毎日9時から17時まで',
    '',
  ])('says nothing of hours it does not understand whole: %s', (japanese) => {
    expect(englishHours(japanese)).toBe('')
  })

  it('has a name by what it is for', () => {
    expect(englishDeskName('青葉クリニック 個人情報お問い合わせ窓口')).toBe('Personal data enquiry desk')
    expect(englishDeskName('港オンラインショップ お客様専用窓口')).toBe('Customer enquiry desk')
    expect(englishDeskName('総務部')).toBe('Enquiry desk')
  })
})
