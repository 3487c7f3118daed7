import { describe, expect, it } from 'vitest'
import { PRESETS } from './choices'
import { SaveItem } from './item-schema'
import { PRESET_VALUES } from './presets'
import { definitionOf, isAsked, missingFields, REPORT_ITEMS } from './report-items'

const INCIDENT = '0b7e8a52-6f0c-4b0a-9d86-0d9b7f6a4c11'
const saved = (item: number, fields: Record<string, unknown>, state = 'known') =>
  SaveItem.safeParse({ incidentId: INCIDENT, item, version: 1, state, fields })

describe('the nine items', () => {
  it('are nine, with labels and options in both languages', () => {
    expect(REPORT_ITEMS.map(({ item }) => item)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const field of REPORT_ITEMS.flatMap(({ fields }) => fields)) {
      expect(field.label.ja && field.label.en).toBeTruthy()
      if (field.kind.startsWith('choice')) expect(field.options?.length).toBeGreaterThan(1)
    }
  })

  it('ask a follow-up only after the answer that leads to it', () => {
    const follows = REPORT_ITEMS.flatMap(({ fields }) =>
      fields.filter(({ when }) => when).map((field) => ({ field, fields })),
    )
    expect(follows.length).toBeGreaterThan(0)
    for (const { field, fields } of follows) {
      const leads = fields.find(({ name }) => name === field.when?.field)
      expect(leads?.options?.map(({ value }) => value)).toEqual(expect.arrayContaining([...(field.when?.in ?? [])]))
      expect(isAsked(field, {})).toBe(false)
    }
  })

  it.each(PRESETS)('begin with a cause the form offers (%s)', (preset) => {
    expect(saved(4, PRESET_VALUES[preset].cause).success).toBe(true)
  })

  it('take no field that is not theirs and no option that is not offered', () => {
    expect(saved(8, { done: 'x', secret: 'y' }).data?.fields).toEqual({ done: 'x' })
    expect(saved(4, { kind: 'aliens' }).success).toBe(false)
  })

  it('are known only when what the final report needs is there', () => {
    const record = { item: 5, state: 'known' as const, fields: { exists: 'unknown' } }
    expect(missingFields(record).map(({ name }) => name)).toEqual(['content'])
    expect(missingFields({ ...record, state: 'underInvestigation' })).toEqual([])
  })

  it('do not exist beyond nine', () => {
    expect(() => definitionOf(10)).toThrow(RangeError)
  })
})
