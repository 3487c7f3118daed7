import { describe, expect, it } from 'vitest'
import { looksLikeData, proposeCommonItems, proposeMapping } from './header'
import { itemFinder } from './item-labels'
import { listedItems, saysLost } from './item-values'

const SHOP = ['name', 'address', 'phone', 'email', 'cardFull']

describe('columns are recognised by their header', () => {
  it.each([
    ['氏名', 'name'],
    ['お名前', 'name'],
    ['顧客名', 'name'],
    ['会員氏名（漢字）', 'name'],
    ['お届け先氏名', 'name'],
    ['Full Name', 'name'],
    ['フリガナ', 'nameKana'],
    ['ﾌﾘｶﾞﾅ', 'nameKana'],
    ['氏名カナ', 'nameKana'],
    ['敬称', 'honorific'],
    ['郵便番号', 'postalCode'],
    ['〒', 'postalCode'],
    ['ZIP', 'postalCode'],
    ['postal code', 'postalCode'],
    ['住所', 'address'],
    ['住所１', 'address'],
    ['ご住所※必須', 'address'],
    ['住所2', 'building'],
    ['建物名・部屋番号', 'building'],
    ['都道府県', 'prefecture'],
    ['市区町村', 'city'],
    ['番地', 'street'],
    ['電話番号', 'phone'],
    ['TEL', 'phone'],
    ['メールアドレス', 'email'],
    ['E-mail', 'email'],
    ['会員番号', 'memberId'],
    ['顧客ID', 'memberId'],
    ['ID', 'memberId'],
    ['漏えい項目', 'items'],
    ['leaked items', 'items'],
    ['備考', 'ignore'],
  ])('%s is %s', (header, target) => expect(proposeMapping([header], SHOP)).toEqual([target]))

  it('takes family and given name as two columns', () => {
    expect(proposeMapping(['姓', '名', 'セイ', 'メイ'], SHOP)).toEqual([
      'familyName',
      'givenName',
      'familyNameKana',
      'givenNameKana',
    ])
    expect(proposeMapping(['名'], SHOP)).toEqual(['name'])
  })

  it('gives a field to the first column that fits', () => {
    expect(proposeMapping(['氏名', 'お届け先氏名'], ['address'])).toEqual(['name', 'ignore'])
    expect(proposeMapping(['会員番号', 'ID'], ['address'])).toEqual(['memberId', 'ignore'])
  })

  it('takes a card column for the card item the incident has', () => {
    expect(proposeMapping(['クレジットカード番号'], SHOP)).toEqual(['item:cardFull'])
    expect(proposeMapping(['カード番号漏えい有無'], ['cardNumber', 'cardFull'])).toEqual(['item:cardNumber'])
    expect(proposeMapping(['生年月日の流出'], SHOP)).toEqual(['item:birthDate'])
    expect(proposeMapping(['顧客ランク'], ['name', 'own:顧客ランク'])).toEqual(
      ['ignore', 'item:own:顧客ランク'].slice(1),
    )
  })

  it('guesses what everybody lost: what no column speaks of', () => {
    expect(proposeCommonItems(['name', 'item:cardFull'], SHOP)).toEqual(['name', 'address', 'phone', 'email'])
    expect(proposeCommonItems(['name', 'items'], SHOP)).toEqual([])
  })

  it('does not take a person for column names', () => {
    expect(looksLikeData(['山田太郎', '〒105-0001', '東京都港区1-2-3'])).toBe(true)
    expect(looksLikeData(['taro@example.jp'])).toBe(true)
    expect(looksLikeData(['山田太郎', '1980/4/3'])).toBe(true)
    expect(looksLikeData(['山田太郎', '１０００２３'])).toBe(true)
    expect(looksLikeData(['列1', '列2', '東京都'])).toBe(false)
  })
})

describe('the items of a row', () => {
  it('are named by label, alias or key, in either language', () => {
    const find = itemFinder([...SHOP, 'own:会員ランク'])
    for (const label of ['住所', 'Postal address', 'ADDRESS', ' 住 所 ', '住所（自宅）'])
      expect(find(label)).toBe('address')
    expect(find('カード番号')).toBe('cardFull')
    expect(find('会員ランク')).toBe('own:会員ランク')
    expect(find('健康診断結果')).toBeNull()
  })

  it('are listed with the separators people use', () => {
    expect(listedItems('氏名、住所; 電話番号|メール\n診療・調剤の情報')).toEqual([
      '氏名',
      '住所',
      '電話番号',
      'メール',
      '診療・調剤の情報',
    ])
    expect(listedItems(' なし ')).toEqual([])
  })

  it('are marked by any value but a no', () => {
    for (const yes of ['○', '1', 'yes', 'あり', '有', '✓', '4111-XXXX']) expect(saysLost(yes)).toBe(true)
    for (const no of ['', ' 　', '0', 'NO', 'なし', '無し', '×', '-', 'ー', '非該当']) expect(saysLost(no)).toBe(false)
  })
})
