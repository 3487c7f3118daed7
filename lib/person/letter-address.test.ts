import { expect, test } from 'vitest'
import { PERSON_FIELDS, type PersonFields } from './choices'
import { letterAddress } from './letter-address'

const nothing = Object.fromEntries(PERSON_FIELDS.map((field) => [field, ''])) as PersonFields

const of = (postalCode: string) => letterAddress({ ...nothing, postalCode }, 'self').postalCode

test('writes seven bare digits as they stand on an envelope, and anything else as it was given', () => {
  expect(of('7702854')).toBe('770-2854')
  expect(of('770-2854')).toBe('770-2854')
  expect(of('77028')).toBe('77028')
  expect(of('')).toBe('')
})
