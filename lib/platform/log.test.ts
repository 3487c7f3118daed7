import { expect, it } from 'vitest'
import { errorFields, errorWithoutValues, withoutValues } from './log'

it.each([
  ['Unexpected token 山, "山田太郎,1980" is not valid JSON', 'Unexpected token …, … is not valid JSON'],
  ["invalid input for taro@example.jp near 'Taro Yamada'", 'invalid input for … near …'],
  ['code `090-1234-5678` is wrong', 'code … is wrong'],
  ['called 090-1234-5678 twice', 'called … twice'],
  ['connect ECONNREFUSED 127.0.0.1', 'connect ECONNREFUSED 127.0.0.1'],
  ['an "open quotation Taro', 'an …'],
  ["can't open it, Taro's file", "can't open it, Taro's file"],
])('of %j only the words are kept', (message, kept) => {
  expect(withoutValues(message)).toBe(kept)
})

it('takes the place of an error from its stack, never a further line of its message', () => {
  const fields = errorFields(new Error('Invalid `create()`:\n  name: 山田 太郎\n  phone: 090-1234-5678\n  x'))
  expect(JSON.stringify(fields)).not.toMatch(/山田|090/)
  expect(fields.at).toContain('log.test.ts')
})

it('keeps the code by which the kind of failure is known', () => {
  expect(errorFields(Object.assign(new Error('x'), { code: '22021' })).code).toBe('22021')
  expect(errorFields(Object.assign(new Error('x'), { code: '山田' })).code).toBeUndefined()
})

it('hands on an error without its values', () => {
  const bare = errorWithoutValues(new TypeError('cannot read 山田 太郎\n at home'))
  expect(`${bare.message} ${bare.stack}`).not.toContain('山田')
  expect(bare.message).toBe('TypeError: cannot read … …')
})
