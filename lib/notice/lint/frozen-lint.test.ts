import { describe, expect, it } from 'vitest'
import { DATA_ITEM_CODES } from '@/lib/incident/data-items'
import { ADDRESSEES, LANGUAGES } from '@/lib/person/choices'
import type { Facts } from '../draft-facts'
import { draftFrom } from '../prefill'
import { CUSTOMERS, FACTS, SHOP, sampleNotice } from '../testing/sample-notice'
import type { LetterForm } from '../variants'
import { lintField, lintFrozen } from './frozen-lint'

const DOMAINS = ['minato-shop.jp']
const CLEAN = { blocks: [], warnings: [] }
const sets: string[][] = [
  ['name'],
  ['name', 'address'],
  [...DATA_ITEM_CODES],
  ['own:会員カードの色'],
  ...DATA_ITEM_CODES.map((code) => [code]),
]
const forms: LetterForm[] = ADDRESSEES.flatMap((addressee) =>
  LANGUAGES.flatMap((language) => sets.map((items) => ({ items, addressee, language }))),
)

/** One set of items for every reader and language. */
const FEW = forms.filter(({ items }) => items.length === 2)

const EVENTS: Facts['events'][number][] = ['leak', 'loss', 'damage', 'unlawfulUse', 'unlawfulProvision']
const KINDS = [
  'unauthorisedAccess',
  'misHandOver',
  'misSending',
  'wrongDisposal',
  'loss',
  'theft',
  'insider',
  'misconfiguration',
]
const draft = (facts: Partial<Facts>, entity = SHOP, kind?: string) =>
  draftFrom(
    entity,
    { ...FACTS, ...facts },
    CUSTOMERS,
    kind ? [{ item: 4, state: 'known', fields: { kind } }] : [],
    '2026-04-10',
  )

describe('what the product writes itself', () => {
  it('is clean in every form of the letter, whatever was lost', () => {
    expect(lintFrozen(sampleNotice(), forms, DOMAINS)).toEqual(CLEAN)
  })
  it('is clean in the discreet envelope', () => {
    expect(lintFrozen(sampleNotice({ envelope: 'discreet' }), forms, DOMAINS)).toEqual(CLEAN)
  })
  it.each(
    [
      SHOP,
      { ...SHOP, name: '青葉クリニック', industry: '医療業' },
      { ...SHOP, name: '学校法人ひばり', industry: '教育' },
      { ...SHOP, name: 'すみれ薬局', industry: '小売業' },
    ].flatMap((entity) =>
      (['business', 'myNumber', 'publicBody'] as const).flatMap((regime) =>
        (['occurred', 'suspected'] as const).map((status) => [entity.name, regime, status, entity] as const),
      ),
    ),
  )('is clean as a draft of %s, %s, %s', (_name, regime, status, entity) => {
    for (const event of EVENTS) {
      const content = draft({ regime, status, events: [event] }, entity)
      expect(lintFrozen(sampleNotice(content), FEW, DOMAINS)).toEqual(CLEAN)
    }
  })
  it.each(KINDS)('is clean when the cause is %s', (kind) => {
    expect(lintFrozen(sampleNotice(draft({}, SHOP, kind)), FEW, DOMAINS)).toEqual(CLEAN)
  })
})

describe('the place of a finding', () => {
  const one: LetterForm[] = [{ items: ['name', 'address'], addressee: 'self', language: 'ja' }]
  it('is the field with the words', () => {
    const notice = sampleNotice({ nextUpdate: '詳しくは https://bit.ly/3abc をご覧ください。' })
    expect(lintFrozen(notice, one, DOMAINS).blocks).toEqual([
      { rule: 'shortLink', excerpt: 'https://bit.ly/3abc', place: 'nextUpdate' },
    ])
  })
  it('is found for the reader who did not lose the item', () => {
    const notice = sampleNotice({
      overview: '氏名とクレジットカード番号が記載された名簿が流出したことが分かりました。',
    })
    expect(lintFrozen(notice, one, DOMAINS).blocks).toMatchObject([{ rule: 'otherItem', place: 'overview' }])
    expect(lintFrozen(notice, [{ ...one[0], items: ['name', 'cardNumber'] } as LetterForm], DOMAINS)).toEqual(CLEAN)
  })
  it('is the whole letter when something is missing', () => {
    const notice = sampleNotice()
    const mute = { ...notice, desk: { ...notice.desk, phone: '' } }
    expect(lintFrozen(mute, one, DOMAINS).blocks).toMatchObject([{ rule: 'missingDesk', excerpt: '', place: 'letter' }])
  })
  it('is the settings when the desk has a mail address elsewhere', () => {
    const notice = sampleNotice()
    const free = { ...notice, desk: { ...notice.desk, email: 'todesk@freemail.example.com' } }
    expect(lintFrozen(free, one, DOMAINS).blocks).toMatchObject([{ rule: 'foreignMail', place: 'sender' }])
  })
  it('is found in one field while it is written', () => {
    const sender = { name: SHOP.name, domains: DOMAINS, phone: '022-000-0000' }
    expect(lintField('closing', '24時間以内にご返信ください。', sender)).toMatchObject([
      { rule: 'pressure', place: 'closing' },
    ])
    expect(lintField('closing', 'パスワードをお尋ねすることはありません。', sender)).toEqual([])
  })
})
