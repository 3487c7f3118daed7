import { describe, expect, it } from 'vitest'
import { assess } from './assess'
import { assessBreach } from './assess-breach'
import { aBreach, anIncident, aRow } from './cases/a-breach'

const health = aRow({ id: 'health', label: '診療情報', specialCareKinds: ['medicalHistory'], persons: 1 })
const cards = aRow({ id: 'cards', label: 'カード番号', propertyHarm: true, persons: 300 })
const names = aRow({ id: 'names', label: '氏名', persons: 800 })
const encrypted = aRow({ id: 'safe', label: '会員台帳', encryption: 'listedCipherKeySafe', persons: 5000 })

describe('an incident with several kinds of data', () => {
  it('takes the union of the categories and names the row behind each', () => {
    const answer = assessBreach(anIncident({ improperPurpose: true, persons: 3214 }), [health, cards, names])
    expect(answer).toMatchObject({
      reportable: true,
      categories: [1, 2, 3, 4],
      finalReportDays: 60,
      undetermined: false,
    })
    expect(answer.basis.find((basis) => basis.rule === 'appi/rule-7-1')?.row).toEqual({
      id: 'health',
      label: '診療情報',
    })
    expect(answer.basis.find((basis) => basis.rule === 'appi/rule-7-2')?.row?.id).toBe('cards')
    expect(answer.basis.filter((basis) => basis.rule === 'appi/rule-7-3').map((basis) => basis.row?.id)).toEqual([
      'health',
      'cards',
      'names',
    ])
    expect(answer.basis.find((basis) => basis.rule === 'appi/rule-7-4')?.row).toBeUndefined()
  })

  it('says a reason that holds for every row once, for no row', () => {
    const { basis } = assessBreach(anIncident({ persons: 20 }), [names, { ...names, id: 'other' }])
    const reasons = basis.filter((b) => b.rule === 'appi/rule-7-1')
    expect(reasons).toHaveLength(1)
    expect(reasons[0]?.row).toBeUndefined()
  })

  it('keeps the reasons apart where the rows differ', () => {
    const skimmed = aRow({ id: 'skimmed', label: '入力中', dataClass: 'toBecomePersonalData' })
    const { basis } = assessBreach(anIncident({ persons: 20 }), [names, skimmed])
    expect(basis.filter((b) => b.rule === 'appi/rule-7-1').map((b) => b.row?.id)).toEqual(['names', 'skimmed'])
  })

  it('answers per row too', () => {
    const { rows } = assessBreach(anIncident(), [health, cards, encrypted, names])
    expect(rows.map(({ rowId, exempt, categories }) => [rowId, exempt, categories])).toEqual([
      ['health', false, [1]],
      ['cards', false, [2]],
      ['safe', true, []],
      ['names', false, []],
    ])
    expect(rows.every((row) => row.basis.length > 0 && row.basis.every((b) => b.row?.id === row.rowId))).toBe(true)
  })

  it('answers one row like the single question', () => {
    const incident = anIncident({ persons: 1500, improperPurpose: true })
    const one = assessBreach(incident, [aRow({ specialCareKinds: ['race'] })])
    expect(one.categories).toEqual(
      assess(aBreach({ persons: 1500, improperPurpose: true, specialCare: true })).categories,
    )
  })
})

describe('the number of persons', () => {
  it('leaves out encrypted rows and says so', () => {
    const answer = assessBreach(anIncident({ persons: 5000 }), [encrypted, { ...cards, propertyHarm: false }])
    expect(answer).toMatchObject({ reportable: false, personsCounted: 300 })
    expect(answer.basis.find((basis) => basis.rule === 'appi/rule-7-1-encryption')?.row?.id).toBe('safe')
  })

  it('does not count a person twice who stands in several rows', () => {
    const rows = [names, { ...names, id: 'addresses', label: '住所' }]
    expect(assessBreach(anIncident({ persons: 900 }), rows)).toMatchObject({ reportable: false, personsCounted: 900 })
  })

  it('counts on the safe side whoever no row accounts for', () => {
    expect(assessBreach(anIncident({ persons: 1300 }), [names])).toMatchObject({
      categories: [4],
      personsCounted: 1300,
    })
  })

  it('uses the incident where a row is not counted, and the rows where the incident is not', () => {
    const uncounted = aRow({ persons: null })
    expect(assessBreach(anIncident({ persons: 1300 }), [uncounted]).personsCounted).toBe(1300)
    expect(assessBreach(anIncident({ persons: null }), [names, cards]).personsCounted).toBe(1100)
    expect(assessBreach(anIncident({ persons: null }), [names, uncounted])).toMatchObject({
      personsCounted: null,
      undetermined: true,
    })
  })

  it('does not trust an uncounted encrypted row to hold persons beyond the others', () => {
    const rows = [{ ...encrypted, persons: null }, names]
    expect(assessBreach(anIncident({ persons: 5000 }), rows)).toMatchObject({ reportable: false, personsCounted: 800 })
  })

  it('uses the largest possible number while it is not fixed', () => {
    expect(assessBreach(anIncident({ persons: 10, personsMax: 1200 }), [aRow()]).categories).toEqual([4])
  })

  it('leaves out a row of nobody', () => {
    const nobody = aRow({ id: 'none', persons: 0, specialCareKinds: ['creed'] })
    const answer = assessBreach(anIncident({ persons: 5 }), [names, nobody])
    expect(answer.reportable).toBe(false)
    expect(answer.rows[1]).toMatchObject({ exempt: true })
  })

  it('does not count data that is not acquired yet', () => {
    const skimmed = aRow({ dataClass: 'toBecomePersonalData', persons: 5000 })
    const answer = assessBreach(anIncident({ improperPurpose: true, persons: 5000 }), [skimmed])
    expect(answer).toMatchObject({ categories: [3], personsCounted: null })
  })
})

describe('several events', () => {
  it('one event that counts is enough, and the other is explained', () => {
    const ransomware = anIncident({ events: ['damage', 'leak'], sameDataHeldElsewhere: true, improperPurpose: true })
    const answer = assessBreach(ransomware, [names])
    expect(answer.categories).toEqual([3])
    expect(answer.basis.map((basis) => basis.rule)).toContain('appi/guideline-3-5-1-4')
    expect(answer.basis[0]?.text.ja).toContain('個人データの漏えいが発生した')
  })

  it('are all named', () => {
    const both = anIncident({ events: ['leak', 'damage'], status: 'suspected' })
    const text = assessBreach(both, [health]).basis[0]?.text
    expect(text?.ja).toContain('漏えい・毀損が発生したおそれがある')
    expect(text?.en).toMatch(/^Leak and damage of personal data .* may have occurred/)
  })

  it('are all excluded with their reasons', () => {
    const answer = assessBreach(
      anIncident({ events: ['loss', 'damage'], sameDataHeldElsewhere: true, reasonableDeletion: true }),
      [health],
    )
    expect(answer.reportable).toBe(false)
    expect(answer.basis.map((basis) => basis.rule)).toEqual([
      'appi/guideline-3-5-1-3',
      'appi/guideline-3-5-1-3',
      'appi/guideline-3-5-1-4',
    ])
  })

  it('none chosen leaves the answer open', () => {
    const answer = assessBreach(anIncident({ events: [] }), [health])
    expect(answer).toMatchObject({ reportable: false, undetermined: true })
    expect(answer.basis[0]?.text.ja).toContain('まだ選ばれていない')
  })

  it.each(['business', 'myNumber', 'publicBody'] as const)('none chosen cites the duty of regime %s', (regime) => {
    const { basis, findings } = assessBreach(anIncident({ regime, events: [] }), [health])
    expect(basis[0]?.rule).toBe(
      { business: 'appi/article-26-1', myNumber: 'my-number/article-29-4', publicBody: 'public-body/article-68-1' }[
        regime
      ],
    )
    expect(findings.length).toBeGreaterThanOrEqual(4)
  })

  it('none chosen by an entrustee that has notified is settled all the same', () => {
    const answer = assessBreach(anIncident({ events: [], entrustment: 'entrusteeNotifiedEntrustor' }), [health])
    expect(answer).toMatchObject({ reportable: false, undetermined: false })
  })
})

describe('before any affected data is entered', () => {
  it('the circumstances alone are assessed and the answer stays open', () => {
    const answer = assessBreach(anIncident({ persons: 20 }), [])
    expect(answer).toMatchObject({ reportable: false, undetermined: true, rows: [] })
    expect(answer.basis.at(-1)?.text.ja).toContain('まだ入力されていない')
    expect(answer.findings[0]?.basis[0]?.text.ja).toContain('判断できない')
  })

  it.each([
    [{ improperPurpose: true }, [3]],
    [{ persons: 1001 }, [4]],
  ] as const)('%j already gives %j', (circumstances, categories) => {
    expect(assessBreach(anIncident(circumstances), [])).toMatchObject({ categories, undetermined: true })
  })
})

describe('all rows exempt', () => {
  it('is not reportable, with the reason of each row', () => {
    const answer = assessBreach(anIncident({ improperPurpose: true, persons: 300 }), [
      encrypted,
      aRow({ id: 'pseudo', label: '分析用', dataClass: 'pseudonymised' }),
    ])
    expect(answer).toMatchObject({ reportable: false, undetermined: false, finalReportDays: null })
    expect(answer.basis.map((basis) => [basis.rule, basis.row?.id])).toEqual([
      ['appi/rule-7-1-encryption', 'safe'],
      ['appi/article-41-9', 'pseudo'],
    ])
  })
})
