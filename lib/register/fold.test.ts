import { expect, it } from 'vitest'
import { folded, grams } from './fold'

it.each([
  ['ＡＢＣ　１２３', 'abc 123'],
  ['ﾗﾝｻﾑｳｪｱ', 'ランサムウェア'],
  ['らんさむうぇあ', 'ランサムウェア'],
  ['紛失\n\nした', '紛失 シタ'],
])('folds %s', (text, expected) => {
  expect(folded(text)).toBe(expected)
})

it.each([
  ['紛', ['紛']],
  ['紛失', ['紛失']],
  [' 誤送信 ', ['誤送', '送信']],
  ['', []],
])('cuts "%s"', (query, expected) => {
  expect(grams(query)).toEqual(expected)
})
