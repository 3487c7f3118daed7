import { describe, expect, it } from 'vitest'
import type { Away, InCharge } from './recipients'
import { recipientsOf } from './recipients'
import type { RecipientRole } from './schedule'
import { aColleague, known } from './testing/a-colleague'

const today = '2026-12-29'
const clerk = aColleague('clerk', { role: 'staff', entityIds: ['aoba'] })
const colleague = aColleague('colleague', { role: 'staff', entityIds: ['aoba'] })
const stranger = aColleague('stranger', { role: 'staff', entityIds: ['midori'] })
const [head, second, auditor] = [aColleague('head'), aColleague('second'), aColleague('auditor', { role: 'auditor' })]
const incident: InCharge = { entityId: 'aoba', ownerId: 'clerk', createdById: 'colleague', managerId: 'head' }
const ALL: RecipientRole[] = ['owner', 'manager', 'deputy']
const away = (userId: string, deputyId: string): Away => ({
  userId,
  deputyId,
  fromOn: '2026-12-29',
  toOn: '2027-01-03',
})

const told = (
  to: RecipientRole[],
  {
    of = incident,
    absences = [] as Away[],
    people = [clerk, colleague, stranger, head, second, auditor],
    last = false,
  } = {},
) =>
  recipientsOf(to, of, known(...people), absences, { today, isLastDay: last }).map(
    ({ person, role }) => `${person.id} ${role}`,
  )

describe('a reminder goes', () => {
  it('to who is in charge', () => expect(told(['owner'])).toEqual(['clerk owner']))

  it('to who registered the incident while nobody is in charge', () =>
    expect(told(['owner'], { of: { ...incident, ownerId: null } })).toEqual(['colleague owner']))

  it('then to the manager who answers for it too', () =>
    expect(told(['owner', 'manager'])).toEqual(['clerk owner', 'head manager']))

  it('to every manager where none is named', () =>
    expect(told(['manager'], { of: { ...incident, managerId: null } })).toEqual(['head manager', 'second manager']))

  it('to the managers at once when who was in charge is gone or may not see it', () => {
    const of = { ...incident, createdById: 'stranger' }
    const people = [{ ...clerk, active: false }, stranger, head]
    expect(told(['owner'], { of, people })).toEqual(['head manager'])
  })

  it('to each person once, in the part they have first', () =>
    expect(told(ALL, { of: { ...incident, ownerId: 'head' } })).toEqual(['head owner', 'second deputy']))

  it('to every other manager when nobody acted and no deputy is named', () =>
    expect(told(ALL)).toEqual(['clerk owner', 'head manager', 'second deputy']))
})

describe('whoever is away', () => {
  it('is stood in for', () =>
    expect(told(['owner', 'manager'], { absences: [away('clerk', 'colleague')] })).toEqual([
      'colleague deputy',
      'head manager',
    ]))

  it('hears of it themselves on the last day', () =>
    expect(told(ALL, { absences: [away('head', 'second')], last: true })).toEqual([
      'clerk owner',
      'second deputy',
      'head manager',
    ]))

  it('is stood in for by the deputy of their deputy', () =>
    expect(told(['owner'], { absences: [away('clerk', 'colleague'), away('colleague', 'head')] })).toEqual([
      'head deputy',
    ]))

  it.each([
    ['who may not see the incident', [away('clerk', 'stranger')]],
    ['in a circle', [away('clerk', 'colleague'), away('colleague', 'clerk')]],
    ['who is an auditor', [away('clerk', 'auditor')]],
  ])('is told after all when the deputy is one %s', (_, absences) => {
    expect(told(['owner'], { absences })).toEqual(['clerk owner'])
  })

  it('is back on the day after', () => {
    const absences = [{ ...away('clerk', 'colleague'), fromOn: '2026-12-20', toOn: '2026-12-28' } as const]
    expect(told(['owner'], { absences })).toEqual(['clerk owner'])
  })
})
