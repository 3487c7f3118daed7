import { describe, expect, it } from 'vitest'
import { PRESETS } from './choices'
import { DATA_ITEM_CODES, DATA_ITEMS, itemKey, itemLabel } from './data-items'
import { assessIncident, incidentNumber, incidentSlug, startingFacts, startingItems, startingRow } from './model'
import { PRESET_VALUES } from './presets'
import { IncidentDraft } from './schema'
import { aBreach } from './testing/a-breach'

const ENTITY = '0b7e8a52-6f0c-4b0a-9d86-0d9b7f6a4c11'

function answerTo(breach: ReturnType<typeof aBreach>) {
  const draft = breach.inEntity(ENTITY).parsed()
  const rows = draft.dataItems.map((item) => ({ ...startingRow(item, draft.preset, draft.encryption), id: item }))
  return assessIncident(startingFacts(draft), rows)
}

describe('what the law answers to the first screen', () => {
  it("asks a report for one patient's paper handed to another", () => {
    const answer = answerTo(aBreach())
    expect(answer).toMatchObject({ reportable: true, categories: [1], finalReportDays: 30 })
  })

  it('asks nothing for a name and address of one customer', () => {
    expect(answerTo(aBreach().of('name', 'address'))).toMatchObject({ reportable: false, categories: [] })
  })

  it('asks nothing for health data under a listed cipher with a safe key', () => {
    const lost = aBreach().like('lostDevice').of('name', 'healthCheck').concerning(300)
    expect(answerTo(lost.encrypted('listedCipherKeySafe')).reportable).toBe(false)
    expect(answerTo(lost.encrypted('unknown')).categories).toEqual([1])
  })

  it('finds every category of a breached shop, and 60 days', () => {
    const shop = aBreach().like('unauthorisedLogin').of('name', 'address', 'cardFull').concerning(3214)
    expect(answerTo(shop)).toMatchObject({ categories: [2, 3, 4], finalReportDays: 60 })
  })

  it('counts data typed into a skimmed page in category 3 alone', () => {
    expect(answerTo(aBreach().like('webSkimming').of('name', 'cardFull').concerning(3214)).categories).toEqual([3])
  })
})

describe('a manager’s own answer', () => {
  const override = { id: 'o', reason: '…', decidedById: 'm', decidedAt: new Date(0) }
  const facts = startingFacts(aBreach().inEntity(ENTITY).parsed())

  it('stands in front of the computed one, which stays', () => {
    const answer = assessIncident(facts, [], { ...override, reportable: true, categories: [3] })
    expect(answer).toMatchObject({ reportable: true, categories: [3], finalReportDays: 60 })
    expect(answer.computed.categories).toEqual([])
  })

  it('counts 60 days by the regime’s own number for improper purpose', () => {
    const own = { ...override, reportable: true, categories: [3] }
    expect(assessIncident({ ...facts, regime: 'myNumber' }, [], own).finalReportDays).toBe(30)
    expect(assessIncident({ ...facts, regime: 'myNumber' }, [], { ...own, categories: [2] }).finalReportDays).toBe(60)
  })

  it('can lift the duty', () => {
    const answer = assessIncident(facts, [], { ...override, reportable: false, categories: [] })
    expect(answer.finalReportDays).toBeNull()
  })
})

describe('presets and data items', () => {
  it.each(PRESETS)('%s starts from known data items and a kind of cause the form offers', (preset) => {
    for (const item of PRESET_VALUES[preset].items) expect(DATA_ITEMS).toHaveProperty(item)
    const items = startingItems({ preset, summary: 'x', personCount: 1, personCountMax: null })
    expect(items).toHaveLength(9)
    const known = items.filter(({ state }) => state === 'known').map(({ item }) => item)
    expect(known).toEqual(PRESET_VALUES[preset].status === 'occurred' ? [2, 3] : [])
  })

  it('labels every item in both languages', () => {
    for (const code of DATA_ITEM_CODES) {
      expect(itemLabel(code, 'ja')).not.toBe('')
      expect(itemLabel(code, 'en')).not.toBe('')
    }
  })

  it('keeps two own items apart', () => {
    const own = (ownLabel: string) => itemKey({ itemCode: 'own', ownLabel })
    expect(own('会員番号')).not.toBe(own('座席番号'))
    expect(itemLabel(own('会員番号'), 'ja')).toBe('会員番号')
  })

  it('numbers per entity and year', () => {
    expect(incidentNumber(2026, 1)).toBe('2026-0001')
    expect(incidentSlug('aoba', '2026-0001')).toBe('aoba-2026-0001')
  })
})

describe('the day of awareness', () => {
  const entered = (awareOn: string) => aBreach().inEntity(ENTITY).knownOn(awareOn)
  const messages = (awareOn: string) =>
    IncidentDraft.safeParse(entered(awareOn).draft()).error?.issues.map(({ message }) => message) ?? []

  it('is one the law has an answer for', () => {
    expect(messages('2022-04-01')).toEqual([])
    expect(messages('2022-03-31')).toEqual(['incident.errors.beforeDuties'])
    expect(messages('2029-12-01')).toEqual(['incident.errors.afterHolidayTable'])
    expect(messages('2026-02-30')).toContain('form.date')
    expect(messages('')).toContain('form.required')
  })
})
