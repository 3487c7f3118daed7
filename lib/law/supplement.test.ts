import { expect, it } from 'vitest'
import { supplement } from './supplement'

it('counts no days and names the items', () => {
  const rule = supplement([5, 8], 'business')
  expect(rule).toMatchObject({ kind: 'supplement', applies: true, dueOn: null, binding: 'promptly' })
  expect(rule.sentence.ja).toContain('5、8')
  expect(rule.basis[0]).toMatchObject({ article: 'ガイドライン（通則編）3-5-3-4', evidence: 'seen' })
})

it('rests on a reading where the guidelines are those of another regime', () => {
  expect(supplement([5], 'publicBody').basis[0]?.evidence).toBe('derived')
})
