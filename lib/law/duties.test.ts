import { describe, expect, it } from 'vitest'
import { assess } from './assess'
import type { BreachFacts } from './breach-facts'
import { aBreach } from './cases/a-breach'
import { DUTY_KINDS, type DutyFacts, type DutyKind, type DutyRule, dutiesOf } from './duties'

const KNOWN: DutyFacts = { awareDate: '2026-04-03', entrustment: 'ownData' }

function duties(facts: Partial<BreachFacts>, more: Partial<DutyFacts> = {}): Record<DutyKind, DutyRule> {
  const breach = aBreach(facts)
  const rules = dutiesOf(assess(breach), { ...KNOWN, entrustment: breach.entrustment, ...more })
  expect(rules.map((rule) => rule.kind)).toEqual([...DUTY_KINDS])
  for (const rule of rules) {
    expect(rule.sentence.ja && rule.sentence.en).toBeTruthy()
    expect(rule.basis.length).toBeGreaterThan(0)
    if (!rule.applies) expect([rule.targetOn, rule.dueOn]).toEqual([null, null])
  }
  return Object.fromEntries(rules.map((rule) => [rule.kind, rule])) as Record<DutyKind, DutyRule>
}

describe('one patient’s paper handed to another patient', () => {
  const { preliminaryReport, finalReport, noticeToPersons, noticeToEntrustor } = duties({ specialCare: true })

  it('asks for a preliminary report as guidance', () => {
    expect(preliminaryReport).toMatchObject({
      applies: true,
      targetOn: '2026-04-05',
      dueOn: '2026-04-07',
      binding: 'guidance',
    })
  })

  it('asks for a final report by law, after Golden Week', () => {
    expect(finalReport).toMatchObject({ applies: true, targetOn: null, dueOn: '2026-05-07', binding: 'statutory' })
    expect(finalReport.basis.map(({ rule }) => rule)).toEqual([
      'appi/rule-8-2',
      'appi/guideline-3-5-3-4',
      'holidays-of-administrative-organs/1-2',
      'appi/rule-7-1',
      'appi/rule-8-2',
    ])
  })

  it('asks for a notice promptly, without a day', () => {
    expect(noticeToPersons).toMatchObject({ applies: true, targetOn: null, dueOn: null, binding: 'promptly' })
    expect(noticeToPersons.basis[0]?.rule).toBe('appi/article-26-2')
  })

  it('has no entrustor to notify', () => {
    expect(noticeToEntrustor).toMatchObject({ applies: false })
    expect(noticeToEntrustor.sentence.ja).toContain('委託を受けて取り扱うデータではない')
  })
})

describe('a breach that is not reportable', () => {
  it('asks for nothing and says why', () => {
    const none = duties({ specialCare: true, encryption: 'listedCipherKeySafe' })
    for (const kind of DUTY_KINDS) expect(none[kind].applies).toBe(false)
    expect(none.finalReport.sentence.ja).toBe('報告の対象ではないため、確報の義務はない')
    expect(none.noticeToPersons.basis[0]?.rule).toBe('appi/rule-7-1-encryption')
  })

  it('of My Numbers asks for an effort', () => {
    const { preliminaryReport, finalReport } = duties({ regime: 'myNumber' })
    expect(preliminaryReport).toMatchObject({ applies: false })
    expect(preliminaryReport.sentence.ja).toContain('速報の義務はないが、個人情報保護委員会に報告するよう努める')
    expect(finalReport.sentence.en).toContain('The final report is not mandatory, but an effort')
  })
})

describe('persons who cannot be reached', () => {
  it('are protected by a substitute measure', () => {
    const { noticeToPersons } = duties({ specialCare: true }, { personsContactable: false })
    expect(noticeToPersons).toMatchObject({ applies: true, binding: 'promptly' })
    expect(noticeToPersons.sentence.ja).toContain('代替措置')
  })

  it('are notified when nothing says they cannot', () => {
    const { noticeToPersons } = duties({ specialCare: true }, { personsContactable: true })
    expect(noticeToPersons.sentence.ja).toContain('速やかに本人へ通知する')
  })
})

describe('the notice to persons', () => {
  it.each([
    ['business', 'appi/article-26-2'],
    ['myNumber', 'my-number/article-29-4-2'],
    ['publicBody', 'public-body/article-68-2'],
  ] as const)('of regime %s rests on %s', (regime, rule) => {
    const { noticeToPersons } = duties({ regime, improperPurpose: true })
    expect(noticeToPersons.basis[0]?.rule).toBe(rule)
    const cited = noticeToPersons.basis.map((basis) => basis.rule)
    expect(cited.includes('appi/rule-10')).toBe(regime === 'business')
  })

  it('by a public body has the exception of withheld information', () => {
    for (const personsContactable of [true, false]) {
      const { noticeToPersons } = duties({ regime: 'publicBody', improperPurpose: true }, { personsContactable })
      expect(JSON.stringify(noticeToPersons.basis)).toContain('不開示情報')
    }
  })
})

describe('an entrustor', () => {
  const hacked = { improperPurpose: true, entrustment: 'entrustor' } as const

  it('knows at the latest when the entrustee’s notice arrives', () => {
    const { preliminaryReport, finalReport } = duties(hacked, { entrusteeNoticeReceivedOn: '2026-04-01' })
    expect(preliminaryReport.targetOn).toBe('2026-04-03')
    expect(finalReport.dueOn).toBe('2026-06-01')
    expect(finalReport.sentence.ja).toContain('知った日 2026-04-01（水）')
    expect(finalReport.basis.map(({ rule }) => rule)).toContain('appi/guideline-3-5-3-5')
  })

  it('knew by itself before the notice arrived', () => {
    const { finalReport } = duties(hacked, { entrusteeNoticeReceivedOn: '2026-04-10' })
    expect(finalReport.sentence.ja).toContain('知った日 2026-04-03（金）')
  })

  it.each([undefined, null])('has received no notice (%s)', (entrusteeNoticeReceivedOn) => {
    const { finalReport } = duties(hacked, { entrusteeNoticeReceivedOn })
    expect(finalReport.sentence.ja).toContain('知った日 2026-04-03（金）')
  })

  it('only an entrustor’s clock starts with a notice', () => {
    const { finalReport } = duties({ improperPurpose: true }, { entrusteeNoticeReceivedOn: '2026-04-01' })
    expect(finalReport.sentence.ja).toContain('知った日 2026-04-03（金）')
  })
})

describe('an entrustee', () => {
  it('that has not told the entrustor is free once it does, within 3 to 5 days', () => {
    const { finalReport, noticeToEntrustor } = duties({ improperPurpose: true, entrustment: 'entrusteeNotNotified' })
    expect(finalReport.applies).toBe(true)
    expect(noticeToEntrustor).toMatchObject({
      applies: true,
      targetOn: '2026-04-05',
      dueOn: '2026-04-07',
      binding: 'guidance',
    })
  })

  it('that has told the entrustor owes neither report nor notice', () => {
    const free = duties({ improperPurpose: true, entrustment: 'entrusteeNotifiedEntrustor' })
    for (const kind of DUTY_KINDS) expect(free[kind].applies).toBe(false)
    expect(free.noticeToEntrustor.sentence.ja).toContain('済んでいる')
  })

  it('of My Numbers is freed by the Number Act', () => {
    const { noticeToEntrustor } = duties({
      regime: 'myNumber',
      improperPurpose: true,
      entrustment: 'entrusteeNotNotified',
    })
    expect(noticeToEntrustor.basis[0]?.rule).toBe('my-number/article-29-4-proviso')
  })

  it('that is a public body is not freed by telling anyone', () => {
    const { noticeToEntrustor, finalReport } = duties({
      regime: 'publicBody',
      improperPurpose: true,
      entrustment: 'entrusteeNotifiedEntrustor',
    })
    expect(noticeToEntrustor.applies).toBe(false)
    expect(finalReport.applies).toBe(true)
  })

  it('with nothing to report has nobody to notify', () => {
    const { noticeToEntrustor } = duties({ entrustment: 'entrusteeNotNotified' })
    expect(noticeToEntrustor.applies).toBe(false)
    expect(noticeToEntrustor.sentence.ja).toContain('報告の対象ではない')
  })
})

describe('an assessment without a period', () => {
  it('has no final report', () => {
    const assessment = { ...assess(aBreach({ specialCare: true })), finalReportDays: null }
    expect(dutiesOf(assessment, KNOWN)[1]).toMatchObject({ kind: 'finalReport', applies: false })
  })
})
