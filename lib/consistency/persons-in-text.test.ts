import { describe, expect, it } from 'vitest'
import { agrees, personsIn } from './persons-in-text'

const counts = (text: string) => personsIn(text).map(({ count }) => count)

describe('numbers of persons in a text', () => {
  it.each<[string, number[]]>([
    ['お客様3,214名の個人情報が漏えいしました。', [3214]],
    ['対象は３，２１４人です。', [3214]],
    ['約3万2千人のお客様に影響します。', [32000]],
    ['最大1.2万人が対象となります。', [12000]],
    ['3万2,500人の会員情報', [32500]],
    ['患者様1名の書類を別の患者様にお渡ししました。', [1]],
    ['Data of 3,214 affected customers was taken.', [3214]],
    ['About 12 patients are affected.', [12]],
    ['うち1,203名はカード番号を含みます。残る2,011名は氏名のみです。', [1203, 2011]],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected)
  })

  it.each([
    '従業員2名が対応に当たりました。',
    '専門家3名の体制で調査しています。',
    '担当者1人が封入を確認しています。',
    '9月28日から10月2日まで',
    '3,214件の注文データ',
    '2人目の確認者を置きます。',
    'Two employees of 12 staff were informed.',
  ])('none of the affected: %s', (text) => {
    expect(counts(text)).toEqual([])
  })

  it('takes a rounded number for the exact one it is close to', () => {
    const [rounded] = personsIn('約3,200名のお客様が対象です。')
    const [exact] = personsIn('3,200名のお客様が対象です。')
    expect(rounded && agrees(rounded, [3214])).toBe(true)
    expect(rounded && agrees(rounded, [4100])).toBe(false)
    expect(exact && agrees(exact, [3214])).toBe(false)
  })
})
