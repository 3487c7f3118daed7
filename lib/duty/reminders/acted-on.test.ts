import { describe, expect, it } from 'vitest'
import { type Deed, type Made, WATCHED } from './acted-on'
import { type OpenDuty, plan } from './plan'
import type { InCharge } from './recipients'
import { aColleague, known } from './testing/a-colleague'

const duty: OpenDuty = {
  id: 'd1',
  incidentId: 'i1',
  kind: 'preliminaryReport',
  awareOn: '2026-12-26',
  dueOn: '2026-12-30',
  recheckOn: null,
}
const incident: InCharge = { entityId: 'aoba', ownerId: 'clerk', createdById: 'clerk', managerId: 'head' }
const people = known(aColleague('clerk', { role: 'staff', entityIds: ['aoba'] }), aColleague('head'))
const at = (text: string) => new Date(`${text}:00+09:00`)
const reminded = (step: string, when: string): Made => ({ dutyId: 'd1', anchor: '2026-12-30', step, at: at(when) })
const DAY_2 = reminded('day2', '2026-12-27T08:00')
const did = (when: string, change: Partial<Deed> = {}): Deed => ({
  incidentId: 'i1',
  action: 'incident.itemChanged',
  kind: null,
  at: at(when),
  ...change,
})
const told = (when: string, deeds: Deed[], made: Made[] = [DAY_2]) =>
  plan(duty, incident, { people, absences: [], hooks: [], made, deeds }, at(when))?.mails.map(({ person }) => person.id)

describe('the manager is told when nobody acted', () => {
  it('and is not when somebody has worked on the duty since the last reminder', () => {
    expect(told('2026-12-28T08:00', [])).toEqual(['clerk', 'head'])
    expect(told('2026-12-28T08:00', [did('2026-12-27T15:00')])).toEqual(['clerk'])
    expect(told('2026-12-28T08:00', [did('2026-12-27T07:59')])).toEqual(['clerk', 'head'])
  })

  it('by what belongs to this duty of this incident alone', () => {
    const when = '2026-12-27T15:00'
    expect(told('2026-12-28T08:00', [did(when, { action: 'notice.changed' })])).toEqual(['clerk', 'head'])
    expect(told('2026-12-28T08:00', [did(when, { incidentId: 'i2' })])).toEqual(['clerk', 'head'])
    const saidFor = (kind: string) => [did(when, { action: 'duty.acknowledged', kind })]
    expect(told('2026-12-28T08:00', saidFor('finalReport'))).toEqual(['clerk', 'head'])
    expect(told('2026-12-28T08:00', saidFor('preliminaryReport'))).toEqual(['clerk'])
  })

  it('“I am on it” ends with the step it was for', () => {
    const said = [did('2026-12-27T15:00', { action: 'duty.acknowledged', kind: 'preliminaryReport' })]
    const made = [DAY_2, reminded('day3', '2026-12-28T08:00')]
    expect(told('2026-12-28T08:05', said, made)).toEqual(['clerk'])
    expect(told('2026-12-29T08:00', said, made)).toEqual(['clerk', 'head'])
  })

  it('always on the last day and after it', () => {
    const worked = [did('2026-12-29T23:00'), did('2026-12-30T23:00')]
    expect(told('2026-12-30T08:00', worked)).toEqual(['clerk', 'head'])
    expect(told('2026-12-31T08:00', worked)).toEqual(['clerk', 'head'])
  })

  it('where nobody was reminded before', () => {
    expect(told('2026-12-28T08:00', [did('2026-12-27T15:00')], [])).toEqual(['clerk', 'head'])
  })
})

it('counts nothing that the app does by itself', () => {
  expect(WATCHED.filter((action) => action.startsWith('message.') || action.endsWith('rendered'))).toEqual([])
})
