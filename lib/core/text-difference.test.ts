import { describe, expect, it } from 'vitest'
import { differenceOf, shortened } from './text-difference'

describe('the difference of two texts', () => {
  it('keeps the sentences both have and marks the others', () => {
    expect(differenceOf('一つ目です。二つ目です。三つ目です。', '一つ目です。改めました。三つ目です。')).toEqual([
      { kind: 'same', text: '一つ目です。' },
      { kind: 'removed', text: '二つ目です。' },
      { kind: 'added', text: '改めました。' },
      { kind: 'same', text: '三つ目です。' },
    ])
  })

  it.each([
    ['', '新しい文です。'],
    ['古い文です。', ''],
    ['同じです。', '同じです。'],
    ['終わりのない文', '終わりのない文が続く。\n\n次の段落'],
    ['One. Two, at 10.30. Three', 'One. Two and a half. Three.'],
    ['甲。乙。丙。丁。', '丁。丙。乙。甲。'],
  ])('loses nothing of "%s" and "%s"', (before, after) => {
    const pieces = differenceOf(before, after)
    const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text)).join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  })
})

it('leaves out the middle of what stayed, never of what changed', () => {
  const text = `始め${'あ'.repeat(300)}終わり`
  expect(shortened({ kind: 'same', text }).text).toMatch(/^始めあ+ \[…\] あ+終わり$/)
  expect(shortened({ kind: 'same', text: '短い文です。' }).text).toBe('短い文です。')
  expect(shortened({ kind: 'added', text }).text).toBe(text)
})
