import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/id'
import { MARK, PeoplePacker, type PersonKind, personAt } from './packed-people'

const SELF: PersonKind = {
  itemCodes: ['name'],
  letterIssue: null,
  addressee: 'self',
  language: 'ja',
  hasEmail: false,
  fitsWindow: true,
}
const someone = (rowNumber: number, size: number, kind: Partial<PersonKind> = {}) => ({
  id: newId(),
  rowNumber,
  mark: randomBytes(MARK),
  sealed: randomBytes(size),
  kind: { ...SELF, ...kind },
})

describe('people in a few long values', () => {
  it('are found again, each with what is theirs', () => {
    const packer = new PeoplePacker()
    const everybody = [someone(2, 40), someone(3, 0, { hasEmail: true }), someone(7, 90)]
    expect(everybody.map((person) => packer.add(person))).toEqual([0, 1, 2])
    const people = packer.packed()
    everybody.forEach(({ id, sealed, kind, mark, rowNumber }, place) => {
      const { sealed: bytes, ...rest } = personAt(people, place)
      expect(rest).toEqual({ id, kind })
      expect(sealed.equals(bytes)).toBe(true)
      expect(mark.equals(people.marks.subarray(place * MARK, (place + 1) * MARK))).toBe(true)
      expect(people.rowNumbers[place]).toBe(rowNumber)
    })
    expect(people.kinds).toHaveLength(2)
    expect(() => personAt(people, 3)).toThrow('nobody')
  })

  it('take the items of a second row, and nobody else takes them', () => {
    const packer = new PeoplePacker()
    packer.add(someone(2, 10))
    packer.add(someone(3, 10))
    packer.addItems(0, ['email', 'address', 'name'])
    const people = packer.packed()
    expect(personAt(people, 0).kind.itemCodes).toEqual(['address', 'email', 'name'])
    expect(personAt(people, 1).kind.itemCodes).toEqual(['name'])
  })

  it('own their bytes: they can be handed to another thread', () => {
    const packer = new PeoplePacker()
    packer.add(someone(2, 10))
    const { ids, marks, sealed } = packer.packed()
    for (const value of [ids, marks, sealed]) expect(value.buffer.byteLength).toBe(value.byteLength)
  })
})
