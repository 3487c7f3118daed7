import { describe, expect, it } from 'vitest'
import { NotificationProgress } from '@/lib/incident/notification-progress-schema'
import { contentHash, recipientOf, reportContent, withProgressOf } from './content'
import { ReportContent } from './schema'
import { aRow, aSource } from './testing/a-source'

const field = (source: ReturnType<typeof aSource>, item: number, id: string) =>
  reportContent(source)
    .sections.find((section) => section.item === item)
    ?.fields.find((one) => one.id === id)
const answer = (source: ReturnType<typeof aSource>, item: number, id: string) => field(source, item, id)?.answer

describe('the content of a report', () => {
  it('has the reporter and the nine items in the order of the form, and keeps its schema', () => {
    const content = reportContent(aSource())
    expect(content.sections.map(({ item }) => item)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(ReportContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content)
  })

  it('takes facts from the record, not from what was typed', () => {
    const source = aSource()
    expect(answer(source, 0, 'reporterName')).toBe('青葉クリニック')
    expect(answer(source, 1, 'awareOn')).toBe('2026-04-03')
    expect(answer(source, 1, 'events')).toEqual(['leak'])
    expect(answer(source, 1, 'categories')).toEqual(['1'])
    expect(answer(source, 2, 'dataItems')).toEqual(['name', 'other'])
    expect(answer(source, 3, 'persons')).toBe(1)
  })

  it('says suspected while it is, and that no category applies when none does', () => {
    const source = aSource({ incident: { status: 'suspected' }, rows: [aRow('name')] })
    expect(answer(source, 1, 'events')).toEqual(['leakSuspected'])
    expect(answer(source, 1, 'categories')).toEqual(['none'])
  })

  it('names every card item once', () => {
    const source = aSource({ rows: [aRow('cardNumber'), aRow('cardFull'), aRow('paymentLogin')] })
    expect(answer(source, 2, 'dataItems')).toEqual(['card', 'password'])
    expect(answer(source, 2, 'dataItemList')).toContain('クレジットカード番号')
  })

  it('is a follow-up as soon as something was filed before', () => {
    expect(answer(aSource(), 0, 'submission')).toBe('new')
    expect(field(aSource(), 0, 'previousReportOn')).toBeUndefined()
    const later = aSource({ kind: 'final', previousReportOn: '2026-04-06' })
    expect(answer(later, 0, 'submission')).toBe('followUp')
    expect(answer(later, 0, 'previousReportOn')).toBe('2026-04-06')
  })

  it('asks only what applies: no card count without cards, no largest number beside a fixed one', () => {
    expect(field(aSource(), 3, 'cardPersons')).toBeUndefined()
    expect(field(aSource(), 3, 'personsMax')).toBeUndefined()
    const open = aSource({ rows: [aRow('cardNumber')], incident: { personCount: null } })
    expect(answer(open, 3, 'cardPersons')).toBeNull()
    expect(answer(open, 3, 'personsMax')).toBeNull()
    const none = aSource({ items: { 1: { fields: { entrusteeExists: 'no' } } } })
    expect(field(none, 1, 'entrusteeName')).toBeUndefined()
    const some = aSource({ items: { 1: { fields: { entrusteeExists: 'yes' } } } })
    expect(answer(some, 1, 'entrusteeName')).toBeNull()
  })

  it('goes to the delegated minister while the delegation lasts, and never for My Numbers', () => {
    const row = {
      authorityCode: 'fsa',
      businessLine: '銀行業',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    } as const
    const entity = { authorities: [row] }
    expect(recipientOf(aSource({ entity }))).toBe('fsa')
    expect(answer(aSource({ entity }), 0, 'recipient')).toBe('delegated')
    expect(recipientOf(aSource({ entity, incident: { awareOn: '2027-01-05' } }))).toBe('ppc')
    expect(recipientOf(aSource({ entity, incident: { regime: 'myNumber' } }))).toBe('ppc')
  })
})

describe('the form of another regime', () => {
  const optionsOf = (source: ReturnType<typeof aSource>, item: number, id: string) =>
    reportContent(source)
      .sections.find((section) => section.item === item)
      ?.fields.find((field) => field.id === id)?.options

  it('of My Numbers speaks of specific personal information, and has its own categories and events', () => {
    const source = aSource({ incident: { regime: 'myNumber', events: ['unlawfulUse'] } })
    const content = reportContent(source)
    expect(content.form.ja).toBe('特定個人情報の漏えい等報告書')
    expect(content.sections[2]?.title.ja).toContain('特定個人情報の項目')
    expect(optionsOf(source, 1, 'categories')?.map(({ id }) => id)).toEqual(['1', '2', '3', '4', 'none'])
    expect(optionsOf(source, 1, 'categories')?.[3]?.ja).toContain('100人')
    expect(optionsOf(source, 1, 'events')?.map(({ id }) => id)).toContain('unlawfulUse')
    expect(optionsOf(source, 2, 'dataItems')?.map(({ id }) => id)).toContain('myNumber')
  })

  it('of public bodies names the body and the five categories of its rule', () => {
    const source = aSource({ incident: { regime: 'publicBody' } })
    const content = reportContent(source)
    const reporter = content.sections[0]?.fields.find(({ id }) => id === 'reporterName')
    expect(reporter?.label.ja).toBe('行政機関等の名称')
    expect(content.sections[0]?.fields.map(({ id }) => id)).not.toContain('industry')
    expect(optionsOf(source, 1, 'categories')?.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', 'none'])
  })

  it('of businesses has neither, but says what was recorded all the same', () => {
    expect(optionsOf(aSource(), 1, 'events')?.map(({ id }) => id)).not.toContain('unlawfulUse')
    expect(optionsOf(aSource({ incident: { events: ['unlawfulUse'] } }), 1, 'events')?.map(({ id }) => id)).toContain(
      'unlawfulUse',
    )
    expect(answer(aSource({ rows: [aRow('myNumber')] }), 2, 'dataItems')).toEqual(['other'])
  })
})

describe('the hash of the content', () => {
  const hash = (source: ReturnType<typeof aSource>) => contentHash(reportContent(source))

  it('is the same for the same record, whatever order the database gives its keys in', () => {
    expect(hash(aSource())).toMatch(/^[0-9a-f]{64}$/)
    const fields = { course: '手渡した。', discoverer: 'person' }
    const turned = { discoverer: 'person', course: '手渡した。' }
    expect(hash(aSource({ items: { 1: { fields } } }))).toBe(hash(aSource({ items: { 1: { fields: turned } } })))
  })

  it('changes with what the report says, not with what it leaves out', () => {
    const before = hash(aSource())
    expect(hash(aSource({ incident: { personCount: 2 } }))).not.toBe(before)
    expect(hash(aSource({ items: { 8: { fields: { done: '再教育' } } } }))).not.toBe(before)
    expect(hash(aSource({ incident: { title: '別の件名', awareBy: '別の部署', version: 9 } }))).toBe(before)
  })
})

describe('the counted numbers of the notices', () => {
  const progress = NotificationProgress.parse({
    ...{ asOf: '2026-05-07', persons: 3214, posted: 3202, mailed: 0, returned: 3, bounced: 0, reprinted: 0 },
    ...{ reached: 3199, notReached: 15, substituted: 1, measures: [] },
  })
  const fieldsOf = (content: ReportContent) => content.sections.find(({ item }) => item === 6)?.fields ?? []
  const before = reportContent(aSource({ progress }))
  const after = reportContent(aSource({ progress: { ...progress, returned: 4 } }))

  it('stand under item 6 of a draft, with their day', () =>
    expect(fieldsOf(before).at(-1)).toMatchObject({
      label: { ja: '本人への通知の状況（2026年5月7日現在）' },
      answer: '対象 3,214人、発送 3,202通、返戻 3通、到達 3,199人、未到達 15人、代替措置 1人',
    }))
  it('are not there before there are any', () =>
    expect(fieldsOf(reportContent(aSource())).map(({ id }) => id)).not.toContain('progress'))
  it('do not outdate what was frozen with others', () => {
    expect(contentHash(after)).not.toBe(contentHash(before))
    expect(contentHash(withProgressOf(before, after))).toBe(contentHash(before))
    expect(contentHash(withProgressOf(before, reportContent(aSource())))).toBe(contentHash(before))
    expect(contentHash(withProgressOf(reportContent(aSource()), after))).toBe(contentHash(reportContent(aSource())))
  })
})
