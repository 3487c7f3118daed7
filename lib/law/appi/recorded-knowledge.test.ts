import { describe, expect, it } from 'vitest'
import { isCalendarDate } from '../calendar/calendar-date'
import { AMENDMENTS, pendingAmendments } from './amendments'
import { AUTHORITIES, authoritiesOn, isValidOn } from './authorities'
import { BUSINESS_RULE_SETS } from './business-rule-sets'
import { formSection, REPORT_FORM, REPORT_FORM_SECTIONS } from './report-form'
import { REPORT_ITEMS, reportItem } from './report-items'
import { NOTICE_NOT_NEEDED_YET, noticeItems, SUBSTITUTE_MEASURES } from './rule-10'
import { isSpecialCareKind, SPECIAL_CARE_KINDS, specialCareLabel, specialCareTraps } from './special-care'

const EVIDENCE = ['seen', 'derived', 'remembered']

describe('special-care data', () => {
  it('has eleven kinds, each named in both languages', () => {
    expect(SPECIAL_CARE_KINDS).toHaveLength(11)
    for (const kind of SPECIAL_CARE_KINDS) {
      expect(isSpecialCareKind(kind)).toBe(true)
      expect(specialCareLabel(kind).ja).not.toBe(kind)
      for (const trap of specialCareTraps(kind)) expect(trap.ja && trap.en).toBeTruthy()
    }
  })

  it('warns of what is mistaken for a kind', () => {
    expect(specialCareTraps('race')[0]?.ja).toContain('国籍だけ')
    expect(specialCareTraps('juvenileProcedure')).toEqual([])
  })

  it('shows an unknown kind as it was stored', () => {
    expect(specialCareLabel('aura')).toEqual({ ja: 'aura', en: 'aura' })
  })
})

describe('the items of report and notice', () => {
  it('are nine and five', () => {
    expect(REPORT_ITEMS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(noticeItems().map(({ number }) => number)).toEqual([1, 2, 4, 5, 9])
    expect(reportItem(4).title.ja).toBe('原因')
    expect(() => reportItem(Number('10') as 9)).toThrow(RangeError)
  })

  it('have the form’s fields under them, in the form’s order', () => {
    expect(REPORT_FORM_SECTIONS.map(({ item }) => item)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const { item, title, fields } of REPORT_FORM_SECTIONS) {
      if (item > 0) expect(title.ja).toBe(REPORT_ITEMS[item - 1]?.title.ja)
      const numbers = fields.map((field) => Number(field.number))
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
      for (const field of fields) {
        expect(field.number.startsWith(`${item}.`)).toBe(true)
        expect(EVIDENCE).toContain(field.evidence)
        expect(['text', 'longText', 'date', 'integer', 'choice', 'choices']).toContain(field.kind)
        expect(field.kind.startsWith('choice')).toBe((field.options?.length ?? 0) > 1)
        expect(field.label.ja && field.label.en).toBeTruthy()
      }
      const ids = fields.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
    expect(REPORT_FORM.url).toMatch(/^https:/)
    expect(formSection(4).title.ja).toBe('原因')
    expect(() => formSection(10)).toThrow(RangeError)
  })

  it('name the situations in which notice waits, and what stands in for it', () => {
    expect(NOTICE_NOT_NEEDED_YET).toHaveLength(2)
    expect(SUBSTITUTE_MEASURES.map(({ id }) => id)).toEqual(['publication', 'contactDesk'])
  })
})

describe('recipients', () => {
  it('are written with existing days, an address and the state of evidence', () => {
    for (const { validFrom, validTo, evidence, url, name } of AUTHORITIES) {
      for (const day of [validFrom, validTo]) expect(day === null || isCalendarDate(day)).toBe(true)
      expect(EVIDENCE).toContain(evidence)
      expect(url).toMatch(/^https:/)
      expect(name.ja && name.en).toBeTruthy()
    }
  })

  it.each([
    [null, null, true],
    ['2026-04-03', '2026-04-03', true],
    ['2026-04-04', null, false],
    [null, '2026-04-02', false],
  ] as const)('valid from %s to %s receive on 2026-04-03: %s', (validFrom, validTo, expected) => {
    expect(isValidOn({ validFrom, validTo }, '2026-04-03')).toBe(expected)
  })

  it('of My Number and public-body reports are the Commission alone', () => {
    for (const regime of ['myNumber', 'publicBody'] as const) {
      expect(authoritiesOn('2026-04-03', regime).map(({ id }) => id)).toEqual(['ppc'])
    }
    expect(authoritiesOn('2026-04-03', 'business').length).toBeGreaterThan(1)
  })

  it('are left out before they are valid', () => {
    expect(authoritiesOn('2022-03-31', 'business').map(({ id }) => id)).not.toContain('ppc')
  })
})

describe('amendments', () => {
  it('are pending until their day', () => {
    const pending = pendingAmendments('2026-11-22').map(({ id }) => id)
    expect(pending).toContain('act-56-2026-notice-relaxed')
    expect(pending).toContain('act-56-2026-penalties')
    expect(pending).not.toContain('rule-7-3-widened')
    expect(pendingAmendments('2027-01-17').map(({ id }) => id)).not.toContain('act-56-2026-penalties')
  })

  it('that are implemented name an existing rule set that begins on their day', () => {
    for (const { implementedBy, effectiveOn } of AMENDMENTS) {
      if (implementedBy === null) continue
      expect(BUSINESS_RULE_SETS.find((set) => set.id === implementedBy)?.from).toBe(effectiveOn)
    }
  })

  it('are written with existing days', () => {
    for (const { enactedOn, effectiveOn, effectiveNoLaterThan, evidence } of AMENDMENTS) {
      for (const day of [enactedOn, effectiveOn, effectiveNoLaterThan]) {
        expect(day === null || isCalendarDate(day)).toBe(true)
      }
      expect(EVIDENCE).toContain(evidence)
    }
  })
})

describe('rule sets', () => {
  it('follow each other without a gap', () => {
    for (const [index, set] of BUSINESS_RULE_SETS.entries()) {
      const next = BUSINESS_RULE_SETS[index + 1]
      expect(set.to === null).toBe(next === undefined)
      if (next && set.to) expect(Date.parse(next.from) - Date.parse(set.to)).toBe(86_400_000)
    }
  })
})
