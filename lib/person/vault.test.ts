import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PersonFields } from './choices'
import { identityMark, identityText } from './identity'
import { maskPerson } from './mask'
import { SeenMarks } from './seen-marks'
import { openPerson, sealPerson } from './vault'

const person = (changes: Partial<PersonFields> = {}): PersonFields => ({
  name: '髙﨑 𠮷\u{e0100}郎',
  nameKana: '',
  honorific: '様',
  postalCode: '1050001',
  address: '東京都港区見本台1-2',
  building: '見本荘',
  phone: '090-0000-1234',
  email: 'aoi@example.jp',
  memberId: '',
  ...changes,
})
const key = randomBytes(32)

describe('the vault', () => {
  it('gives back what it was given, to the same row and key only', () => {
    const sealed = sealPerson(key, 'a', person())
    expect(openPerson(key, 'a', sealed)).toEqual(person())
    expect(sealed.includes(Buffer.from('髙'))).toBe(false)
    expect(() => openPerson(key, 'b', sealed)).toThrow()
    expect(() => openPerson(randomBytes(32), 'a', sealed)).toThrow()
  })
})

describe('who somebody is', () => {
  const same = (a: Partial<PersonFields>, b: Partial<PersonFields>) =>
    identityText(person(a)) === identityText(person(b))

  it('is their member number where there is one', () => {
    expect(same({ memberId: 'MC-1', name: 'A' }, { memberId: 'ｍｃ－１', name: 'B' })).toBe(true)
    expect(same({ memberId: 'MC1' }, { memberId: 'MC2' })).toBe(false)
  })

  it('is otherwise name, address and e-mail, however they were typed', () => {
    expect(same({ name: '髙橋　太郎' }, { name: '髙橋太郎' })).toBe(true)
    expect(same({ name: 'ﾔﾏﾀﾞ' }, { name: 'ヤマダ' })).toBe(true)
    expect(same({ address: '港区１－２' }, { address: '港区1-2' })).toBe(true)
    expect(same({ name: '髙橋太郎' }, { name: '高橋太郎' })).toBe(false)
    expect(same({ email: 'a@example.jp' }, { email: 'b@example.jp' })).toBe(false)
    expect(same({ name: 'ab', address: 'c' }, { name: 'a', address: 'bc' })).toBe(false)
  })

  it('is a mark that differs by incident', () => {
    expect(identityMark(key, person())).toEqual(identityMark(key, person()))
    expect(identityMark(key, person())).not.toEqual(identityMark(randomBytes(32), person()))
  })
})

it('masks a person', () => {
  expect(maskPerson(person({ memberId: 'MC100001' }))).toEqual({
    name: '髙● ●●',
    nameKana: '',
    honorific: '様',
    postalCode: '105-●●●●',
    address: '東京都●●●●',
    building: '●●●●',
    phone: '●●●●●●●●34',
    email: 'a***@example.jp',
    memberId: '●●●●●●01',
  })
  expect(maskPerson(person({ name: 'Anne Marie', address: '12 High St', email: 'x', memberId: 'M1' }))).toMatchObject({
    name: 'A●●● ●●●●●',
    address: '12●●●●',
    email: '●●●●',
    memberId: '●●●●',
  })
})

it('remembers marks while it grows', () => {
  const seen = new SeenMarks()
  const marks = Array.from({ length: 20_000 }, () => randomBytes(32))
  expect(marks.filter((mark) => seen.add(mark))).toEqual([])
  expect(marks.every((mark) => seen.add(mark))).toBe(true)
})
