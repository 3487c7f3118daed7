import { describe, expect, it } from 'vitest'
import type { ItemRecord } from '@/lib/incident/report-items'
import { hasEnglish } from './form-texts'
import { missingTexts } from './model'
import { draftFrom } from './prefill'
import { NoticeContent } from './schema'
import { frameOf } from './wording'

const facts = {
  regime: 'business',
  status: 'occurred',
  events: ['leak'],
  occurredOn: '2026-04-02',
  discoveredOn: '2026-04-03',
} as const
const desk = { deskName: '個人情報お問い合わせ窓口', deskHours: '平日9時から17時まで' }
const shop = { name: '株式会社みなと', industry: '小売業', ...desk }
const today = '2026-04-10'
const rows = [{ subjectKind: 'customer' as const, specialCareKinds: [] }]

describe('the draft of a notice', () => {
  it('has every text a notice needs', () => {
    const draft = draftFrom(shop, { ...facts, events: [...facts.events] }, rows, [], today)
    expect(NoticeContent.parse(draft)).toEqual(draft)
    expect(missingTexts(draft)).toEqual([])
    expect(draft.overview).toContain('2026年4月3日')
  })

  it('takes what is known and leaves out numbers of people and what is for the regulator', () => {
    const draft = draftFrom(
      shop,
      { ...facts, events: ['leak'] },
      rows,
      [
        {
          item: 1,
          state: 'known',
          fields: {
            course: '4月3日、窓口で書類を取り違えました。対象は3,214名です。個人情報保護委員会に報告しました。',
          },
        },
        { item: 4, state: 'known', fields: { kind: 'misHandOver', detail: '封入時の確認が足りませんでした。' } },
        { item: 5, state: 'known', fields: { exists: 'no', content: '被害はありません。' } },
      ],
      today,
    )
    expect(draft.overview).toContain('窓口で書類を取り違えました。')
    expect(draft.overview).not.toMatch(/3,214|委員会/)
    expect(draft.cause).toContain('封入時の確認が足りませんでした。')
    expect(draft.secondaryDamage).toContain('現時点で確認されていません')
  })

  it('speaks as a clinic to its patients', () => {
    const clinic = { name: '青葉クリニック', industry: '医療業', ...desk }
    const draft = draftFrom(clinic, { ...facts, events: ['leak'] }, rows, [], today)
    expect(draft.overview).toContain('当院が取り扱う患者様の個人データ')
    expect(JSON.stringify(frameOf(draft, { addressee: 'self', language: 'ja' }))).not.toContain('当社')
  })

  it('is discreet when it would tell of health or crime through the envelope', () => {
    const envelopeFor = (specialCareKinds: string[]) =>
      draftFrom(shop, { ...facts, events: ['leak'] }, [{ subjectKind: 'customer', specialCareKinds }], [], today)
        .envelope
    expect([envelopeFor([]), envelopeFor(['medicalHistory'])]).toEqual(['ordinary', 'discreet'])
  })

  it('has openings for a guardian and for a family, who is not quoted the law', () => {
    const { guardianOpening, bereavedOpening } = draftFrom(shop, { ...facts, events: ['leak'] }, rows, [], today)
    expect(guardianOpening).toContain('個人情報の保護に関する法律第26条第2項に基づき、保護者様に')
    expect(bereavedOpening).toMatch(/^謹んでお悔やみ申し上げます。/)
    expect(bereavedOpening).not.toMatch(/法律|ご注意|お客様/)
  })

  it('tells in English what the record holds as facts, and leaves empty what only Japanese words say', () => {
    const items: ItemRecord[] = [
      { item: 4, state: 'known', fields: { kind: 'misconfiguration', detail: '設定を誤りました。' } },
      { item: 5, state: 'known', fields: { exists: 'yes', content: '不正な利用が確認されました。' } },
    ]
    const english = draftFrom(shop, { ...facts, events: ['leak', 'loss'], status: 'suspected' }, rows, items, today)
    expect(english.enOverview).toBe(
      'On 3 April 2026 we learned that personal data about you that we handle may have been disclosed to outside parties, or may have been lost. It happened on 2 April 2026.',
    )
    expect(english.enCause).toBe('A system was set up incorrectly.')
    expect(english.enSecondaryDamage).toBe('')
    expect(hasEnglish(english)).toBe(false)
    expect(hasEnglish(draftFrom(shop, { ...facts, events: ['leak'] }, rows, [], today))).toBe(true)
  })

  it('calls the unknown not confirmed', () => {
    const unknown = draftFrom(
      shop,
      { ...facts, events: ['leak'], status: 'suspected', occurredOn: null },
      rows,
      [{ item: 4, state: 'underInvestigation', fields: { kind: 'theft' } }],
      today,
    )
    expect(unknown.cause).toContain('現時点で確認できていません')
    expect(unknown.overview).toContain('おそれがある')
    expect(unknown.overview).toContain('発生した時期は、現時点で確認されていません')
  })
})
