import { describe, expect, it } from 'vitest'
import { assess } from './assess'
import type { Assessment } from './assessment'
import {
  type BreachFacts,
  DATA_CLASSES,
  ENCRYPTIONS,
  ENTRUSTMENTS,
  EVENTS,
  parseBreachFacts,
  REGIMES,
  STATUSES,
} from './breach-facts'
import { aBreach } from './cases/a-breach'
import scenarios from './cases/scenarios.json'
import { LawError } from './law-error'

describe('the recorded cases', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario.case.ja, scenario] as const))(
    '%s %s',
    (_, __, scenario) => {
      const { reportable, categories, finalReportDays, basis } = assess(parseBreachFacts(scenario.facts))
      expect({ reportable, categories, finalReportDays }).toEqual(scenario.expected)
      expect(basis.length).toBeGreaterThan(0)
    },
  )
})

describe('the categories of a business', () => {
  it.each([
    [{ specialCare: true }, [1], 30],
    [{ propertyHarm: true }, [2], 30],
    [{ improperPurpose: true }, [3], 60],
    [{ persons: 1001 }, [4], 30],
    [{ persons: 1000 }, [], null],
    [{ specialCare: true, propertyHarm: true, improperPurpose: true, persons: 1001 }, [1, 2, 3, 4], 60],
    [{ persons: null, personsMax: 1001 }, [4], 30],
    [{ persons: 10, personsMax: 1001 }, [4], 30],
    [{ persons: 1001, personsMax: 10 }, [4], 30],
    [{ persons: null, personsMax: 1000 }, [], null],
    [{ event: 'loss', specialCare: true }, [1], 30],
    [{ event: 'damage', specialCare: true }, [1], 30],
    [{ status: 'suspected', specialCare: true }, [1], 30],
    [{ dataClass: 'toBecomePersonalData', specialCare: true, propertyHarm: true, persons: 5000 }, [], null],
    [
      {
        dataClass: 'toBecomePersonalData',
        specialCare: true,
        propertyHarm: true,
        persons: 5000,
        improperPurpose: true,
      },
      [3],
      60,
    ],
  ] as const)('%j gives %j', (facts, categories, finalReportDays) => {
    const answer = assess(aBreach(facts))
    expect(answer.categories).toEqual(categories)
    expect(answer.finalReportDays).toBe(finalReportDays)
  })

  it('names every category with its reason, applying or not', () => {
    const { findings } = assess(aBreach({ specialCare: true }))
    expect(findings.map(({ category, applies }) => [category, applies])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, false],
    ])
    expect(findings[0]?.basis[0]).toMatchObject({
      rule: 'appi/rule-7-1',
      article: '個人情報保護法施行規則第7条第1号',
      text: {
        ja: '要配慮個人情報が含まれる個人データの漏えいが発生したため、第1号に当たる。本人が1人でも対象となる。',
      },
      facts: [
        { fact: 'specialCare', value: true },
        { fact: 'status', value: 'occurred' },
        { fact: 'event', value: 'leak' },
      ],
    })
  })

  it('says where the clock of the number alone begins, and only there', () => {
    expect(rulesCited(assess(aBreach({ persons: 1001 })))).toContain('appi/guideline-3-5-3-1-4')
    expect(rulesCited(assess(aBreach({ persons: 1001, specialCare: true })))).not.toContain('appi/guideline-3-5-3-1-4')
  })

  it('is undetermined while nobody knows the number and nothing else decides', () => {
    expect(assess(aBreach({ persons: null })).undetermined).toBe(true)
    expect(assess(aBreach({ persons: null, specialCare: true })).undetermined).toBe(false)
    expect(assess(aBreach({ persons: 10 })).undetermined).toBe(false)
  })

  it('takes a settled count of nobody for nobody, but not a suspicion without a count', () => {
    expect(assess(aBreach({ persons: 0, specialCare: true })).reportable).toBe(false)
    expect(assess(aBreach({ persons: 0, personsMax: 3, specialCare: true })).reportable).toBe(true)
    expect(assess(aBreach({ persons: 0, status: 'suspected', specialCare: true })).reportable).toBe(true)
  })
})

describe('exemptions of a business', () => {
  const grave = aBreach({ specialCare: true, propertyHarm: true, improperPurpose: true, persons: 5000 })

  it.each([
    [{ encryption: 'listedCipherKeySafe' }, 'appi/rule-7-1-encryption'],
    [{ dataClass: 'pseudonymised' }, 'appi/article-41-9'],
    [{ dataClass: 'notOurs' }, 'appi/article-26-1'],
    [{ dataClass: 'notPersonalData' }, 'appi/article-2-1-16-3'],
    [{ recoveredUnviewed: true }, 'appi/guideline-3-5-1-2'],
    [{ intentionalProvision: true }, 'appi/guideline-3-5-1-2'],
    [{ event: 'loss', sameDataHeldElsewhere: true }, 'appi/guideline-3-5-1-3'],
    [{ event: 'loss', reasonableDeletion: true }, 'appi/guideline-3-5-1-3'],
    [{ event: 'damage', sameDataHeldElsewhere: true }, 'appi/guideline-3-5-1-4'],
    [{ event: 'unlawfulUse' }, 'appi/article-26-1'],
    [{ event: 'unlawfulProvision' }, 'appi/article-26-1'],
    [{ entrustment: 'entrusteeNotifiedEntrustor' }, 'appi/article-26-1-proviso'],
  ] as const)('%j exempts with its reason', (facts, rule) => {
    const answer = assess({ ...grave, ...facts })
    expect(answer).toMatchObject({ reportable: false, categories: [], finalReportDays: null, undetermined: false })
    expect(rulesCited(answer)).toEqual([rule])
    expect(answer.findings.every((finding) => !finding.applies && finding.basis.length > 0)).toBe(true)
  })

  it.each([
    { encryption: 'none' },
    { encryption: 'weak' },
    { encryption: 'listedCipherKeyExposed' },
    { encryption: 'unknown' },
    { sameDataHeldElsewhere: true },
    { reasonableDeletion: true },
    { event: 'loss', recoveredUnviewed: true },
    { event: 'loss', intentionalProvision: true },
    { event: 'damage', recoveredUnviewed: true },
    { event: 'damage', reasonableDeletion: true },
    { event: 'damage', sameDataHeldElsewhere: true, contentAltered: true },
    { entrustment: 'entrustor' },
    { entrustment: 'entrusteeNotNotified' },
  ] as const)('%j does not exempt', (facts) => {
    expect(assess({ ...grave, ...facts }).categories).toEqual([1, 2, 3, 4])
  })

  it.each(['weak', 'listedCipherKeyExposed', 'unknown'] as const)(
    'says why %s encryption does not exempt',
    (encryption) => {
      expect(rulesCited(assess({ ...grave, encryption }))).toContain('appi/rule-7-1-encryption')
    },
  )

  it('gives every exemption, not only the first', () => {
    const answer = assess({
      ...grave,
      encryption: 'listedCipherKeySafe',
      recoveredUnviewed: true,
      dataClass: 'notOurs',
    })
    expect(rulesCited(answer)).toEqual(['appi/guideline-3-5-1-2', 'appi/article-26-1', 'appi/rule-7-1-encryption'])
  })

  it('tells an entrustor and an entrustee that both have duties', () => {
    expect(rulesCited(assess({ ...grave, entrustment: 'entrustor' }))).toContain('appi/guideline-3-5-3-2')
    expect(rulesCited(assess({ ...grave, entrustment: 'entrusteeNotNotified' }))).toContain('appi/guideline-3-5-3-2')
    expect(rulesCited(assess(grave))).not.toContain('appi/guideline-3-5-3-2')
  })

  it('mentions the voluntary report when no category applies', () => {
    expect(rulesCited(assess(aBreach()))).toContain('appi/guideline-3-5-3-1-note-1')
  })
})

describe('My Number', () => {
  const myNumber = (facts: Partial<BreachFacts>) => aBreach({ regime: 'myNumber', ...facts })

  it.each([
    [{ numberUseSystem: true }, [1], 30],
    [{ numberUseSystem: true, event: 'unlawfulUse' }, [], null],
    [{ improperPurpose: true }, [2], 60],
    [{ improperPurpose: true, event: 'unlawfulUse' }, [2], 60],
    [{ improperPurpose: true, event: 'unlawfulProvision', intentionalProvision: true }, [2], 60],
    [{ viewableByPublic: true }, [3], 30],
    [{ persons: 101 }, [4], 30],
    [{ persons: 100 }, [], null],
    [{ persons: null, personsMax: 101 }, [4], 30],
    [{ numberUseSystem: true, improperPurpose: true, viewableByPublic: true, persons: 101 }, [1, 2, 3, 4], 60],
    [{ dataClass: 'pseudonymised', persons: 101 }, [4], 30],
    [{ dataClass: 'toBecomePersonalData', improperPurpose: true }, [], null],
    [{ encryption: 'listedCipherKeySafe', persons: 101 }, [], null],
    [{ entrustment: 'entrusteeNotifiedEntrustor', persons: 101 }, [], null],
    [{ specialCare: true, propertyHarm: true }, [], null],
  ] as const)('%j gives %j', (facts, categories, finalReportDays) => {
    expect(assess(myNumber(facts))).toMatchObject({ categories, finalReportDays })
  })

  it('asks for an effort to report below the thresholds, but not of exempt data', () => {
    expect(assess(myNumber({})).effortDuty).toBe(true)
    expect(assess(myNumber({ encryption: 'listedCipherKeySafe' })).effortDuty).toBe(false)
    expect(assess(myNumber({ recoveredUnviewed: true })).effortDuty).toBe(false)
    expect(assess(myNumber({ persons: 101 })).effortDuty).toBe(false)
    expect(assess(aBreach()).effortDuty).toBe(false)
  })

  it('leaves an unknown number open', () => {
    expect(assess(myNumber({ persons: null }))).toMatchObject({ reportable: false, undetermined: true })
  })

  it('has no recorded rules before 2022-04-01', () => {
    expect(() => assess(myNumber({}), { awareDate: '2022-03-31' })).toThrow(LawError)
  })
})

describe('public bodies', () => {
  const publicBody = (facts: Partial<BreachFacts>) => aBreach({ regime: 'publicBody', ...facts })

  it.each([
    [{ specialCare: true }, [1], 30],
    [{ propertyHarm: true }, [2], 30],
    [{ improperPurpose: true }, [3], 60],
    [{ persons: 101 }, [4], 30],
    [{ persons: 100 }, [], null],
    [{ ordinanceSpecialCare: true }, [5], 30],
    [{ ordinanceSpecialCare: true, improperPurpose: true }, [3, 5], 60],
    [{ ordinanceSpecialCare: true, dataClass: 'toBecomePersonalData' }, [], null],
    [{ dataClass: 'toBecomePersonalData', improperPurpose: true, persons: 500 }, [3], 60],
    [{ dataClass: 'pseudonymised', persons: 101 }, [4], 30],
    [{ entrustment: 'entrusteeNotifiedEntrustor', persons: 101 }, [4], 30],
    [{ encryption: 'listedCipherKeySafe', persons: 101 }, [], null],
    [{ event: 'unlawfulUse', improperPurpose: true }, [], null],
  ] as const)('%j gives %j', (facts, categories, finalReportDays) => {
    expect(assess(publicBody(facts))).toMatchObject({ categories, finalReportDays })
  })

  it('the ordinance item exists for public bodies only', () => {
    expect(assess(aBreach({ ordinanceSpecialCare: true })).reportable).toBe(false)
  })
})

describe('the rules of the day', () => {
  const skimming = aBreach({ dataClass: 'toBecomePersonalData', improperPurpose: true })

  it.each([
    ['2024-03-31', false, 'appi-business-2022-04-01'],
    ['2024-04-01', true, 'appi-business-2024-04-01'],
  ] as const)('web skimming known on %s: reportable %s', (awareDate, reportable, ruleSet) => {
    expect(assess(skimming, { awareDate })).toMatchObject({ reportable, ruleSet })
  })

  it('quotes item 3 in the wording of the day', () => {
    const before = assess(aBreach({ improperPurpose: true }), { awareDate: '2024-03-31' })
    expect(before.basis[0]?.article).toBe('個人情報保護法施行規則第7条第3号（2024年3月31日まで）')
    const after = assess(aBreach({ improperPurpose: true }), { awareDate: '2024-04-01' })
    expect(after.basis[0]?.article).toBe('個人情報保護法施行規則第7条第3号')
  })

  it.each([
    ['2022-03-31', false],
    ['2022-04-01', true],
  ] as const)('a breach known on %s: mandatory %s', (awareDate, reportable) => {
    expect(assess(aBreach({ specialCare: true }), { awareDate }).reportable).toBe(reportable)
    expect(assess(aBreach({ regime: 'publicBody', specialCare: true }), { awareDate }).reportable).toBe(reportable)
  })

  it.each([
    ['2023-03-31', []],
    ['2023-04-01', [5]],
  ] as const)('the ordinance item known on %s gives %j', (awareDate, categories) => {
    const facts = aBreach({ regime: 'publicBody', ordinanceSpecialCare: true })
    expect(assess(facts, { awareDate }).categories).toEqual(categories)
  })

  it('without a day are the newest', () => {
    expect(assess(skimming).ruleSet).toBe('appi-business-2024-04-01')
  })

  it('do not reach back before the act', () => {
    expect(() => assess(skimming, { awareDate: '2005-03-31' })).toThrow(/No rules are recorded for 2005-03-31/)
  })
})

describe('whatever the facts', () => {
  const everyBreach = allBreaches()

  it('an answer has a reason in both languages, a provision and an address, and counts consistently', () => {
    for (const facts of everyBreach) {
      const answer = assess(facts)
      const { reportable, categories, finalReportDays, basis, findings } = answer
      expect(reportable).toBe(categories.length > 0)
      const improper = facts.regime === 'myNumber' ? 2 : 3
      expect(finalReportDays).toBe(reportable ? (categories.includes(improper) ? 60 : 30) : null)
      expect(findings.filter((finding) => finding.applies).map((finding) => finding.category)).toEqual(categories)
      expect(findings.every((finding) => finding.basis.length > 0)).toBe(true)
      expect(basis.length).toBeGreaterThan(0)
      for (const { article, articleEn, text, url } of basis) {
        expect(article && articleEn && text.ja && text.en).toBeTruthy()
        expect(url).toMatch(/^https:\/\//)
      }
      if (answer.effortDuty) expect(facts.regime).toBe('myNumber')
    }
  })

  it('a suspicion weighs as much as an occurrence', () => {
    for (const facts of everyBreach) {
      expect(assess({ ...facts, status: 'suspected' }).categories).toEqual(assess(facts).categories)
    }
  })

  it('only a listed cipher with a safe key makes a difference', () => {
    for (const facts of everyBreach.filter(({ encryption }) => encryption !== 'listedCipherKeySafe')) {
      expect(assess(facts).categories).toEqual(assess({ ...facts, encryption: 'none' }).categories)
    }
    for (const facts of everyBreach.filter(({ encryption }) => encryption === 'listedCipherKeySafe')) {
      expect(assess(facts).reportable).toBe(false)
    }
  })
})

function rulesCited(answer: Assessment): string[] {
  return answer.basis.map((basis) => basis.rule)
}

/** Every combination of the choices, with the yes/no facts varied one bit pattern at a time. */
function allBreaches(): BreachFacts[] {
  const all: BreachFacts[] = []
  let pattern = 0
  for (const regime of REGIMES)
    for (const event of EVENTS)
      for (const dataClass of DATA_CLASSES)
        for (const encryption of ENCRYPTIONS)
          for (const entrustment of ENTRUSTMENTS)
            for (const persons of [null, 1, 100, 101, 1000, 1001]) {
              pattern += 7
              const bit = (n: number) => ((pattern >> n) & 1) === 1
              all.push({
                ...aBreach({ regime, event, dataClass, encryption, entrustment, persons }),
                status: STATUSES[0],
                specialCare: bit(0),
                propertyHarm: bit(1),
                improperPurpose: bit(2),
                recoveredUnviewed: bit(3) && bit(7),
                sameDataHeldElsewhere: bit(4) && bit(8),
                intentionalProvision: bit(5) && bit(9),
                reasonableDeletion: bit(6) && bit(10),
                viewableByPublic: bit(8),
                ordinanceSpecialCare: bit(9),
                contentAltered: bit(10),
                numberUseSystem: bit(11),
              })
            }
  return all
}
