import { describe, expect, it } from 'vitest'
import { batchCan, heldParts, paceOf } from './model'
import { heldReason, personIssue } from './print/held-reason'
import { formOf, shownVariants, variantKey, variantsOf } from './variants'

const PLAIN = { addressee: 'self', language: 'ja' } as const

describe('variants', () => {
  it('are one per set of items, whatever their order, the most frequent first', () => {
    const variants = variantsOf([
      { itemCodes: ['address', 'name'], persons: 2, ...PLAIN },
      { itemCodes: ['name', 'cardFull'], persons: 9, ...PLAIN },
      { itemCodes: ['name', 'address', 'name'], persons: 3, ...PLAIN },
    ])
    expect(variants.map(({ items, persons }) => [items, persons])).toEqual([
      [['name', 'cardFull'], 9],
      [['name', 'address'], 5],
    ])
  })

  it('keep readers and languages apart', () => {
    const variants = variantsOf([
      { itemCodes: ['name'], persons: 3, ...PLAIN },
      { itemCodes: ['name'], persons: 2, addressee: 'guardian', language: 'ja' },
      { itemCodes: ['name'], persons: 1, addressee: 'guardian', language: 'en' },
    ])
    expect(variants.map(({ addressee, language }) => [addressee, language])).toEqual([
      ['self', 'ja'],
      ['guardian', 'ja'],
      ['guardian', 'en'],
    ])
  })

  it('are shown to a limit, but no kind of reader is left out', () => {
    const group = (persons: number, addressee: string, ...itemCodes: string[]) => ({
      itemCodes,
      persons,
      addressee,
      language: 'ja',
    })
    const variants = variantsOf([
      group(9, 'self', 'name'),
      group(8, 'self', 'phone'),
      group(7, 'self', 'email'),
      group(2, 'guardian', 'name'),
      group(1, 'guardian', 'email'),
    ])
    expect(shownVariants(variants, 2).map(({ persons }) => persons)).toEqual([9, 8, 2])
  })

  it('give the plain letter to whoever the list says nothing else of', () => {
    expect(formOf({ itemCodes: ['name'], addressee: '', language: 'fr' })).toEqual({ items: ['name'], ...PLAIN })
  })

  it('keep the organisation’s own items apart, after those of the catalogue', () => {
    const key = variantKey({ items: ['own:乙', 'name', 'own:甲'], ...PLAIN })
    expect(key).toBe(['self', 'ja', 'name', 'own:乙', 'own:甲'].join('\u001f'))
  })
})

describe('a held letter', () => {
  const issues = [
    { kind: 'missingGlyph', field: 'name', codePoints: ['U+1F600', 'U+AC00'] },
    { kind: 'overflow', field: 'address', codePoints: [] },
  ] as const
  const stored = heldReason(issues.map((issue) => ({ ...issue, codePoints: [...issue.codePoints] })))

  it('keeps its reasons and no part of the text', () => {
    expect(stored).toBe('missingGlyph:name:U+1F600,U+AC00|overflow:address:')
    expect(heldParts(stored)).toEqual([
      { kind: 'missingGlyph', field: 'name', chars: 'U+1F600 U+AC00' },
      { kind: 'overflow', field: 'address', chars: '' },
    ])
  })

  it('tells the list of people what to put right first', () => {
    expect(personIssue([{ kind: 'overflow', field: 'address', codePoints: [] }])).toBe('addressOverflow')
  })
})

describe('a batch', () => {
  it('is stopped only while it runs and ends only from printing', () => {
    expect(
      (['queued', 'printing', 'paused', 'cancelled', 'printed', 'failed'] as const).map((s) => [
        batchCan('pause', s),
        batchCan('cancel', s),
        batchCan('resume', s),
      ]),
    ).toEqual([
      [true, true, true],
      [true, true, true],
      [false, true, true],
      [false, false, false],
      [false, false, false],
      [false, true, true],
    ])
    expect(batchCan('finish', 'cancelling')).toBe(false)
  })

  it('tells its pace once there is something to judge by', () => {
    const startedAt = new Date('2026-05-01T00:00:00Z')
    const now = new Date('2026-05-01T00:00:10Z')
    expect(paceOf({ printed: 0, held: 0, total: 10, startedAt }, now)).toBeNull()
    expect(paceOf({ printed: 190, held: 10, total: 1000, startedAt }, now)).toEqual({ perSecond: 20, secondsLeft: 40 })
  })
})
