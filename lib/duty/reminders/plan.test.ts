import { describe, expect, it } from 'vitest'
import type { Deed, Made } from './acted-on'
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
const incident: InCharge = { entityId: 'aoba', ownerId: 'head', createdById: 'head', managerId: null }
const at = (text: string) => new Date(`${text}:00+09:00`)
const planned = (when: string, { made = [] as Made[], quiet = {}, deeds = [] as Deed[] } = {}) =>
  plan(
    duty,
    incident,
    {
      people: known(aColleague('head', quiet)),
      absences: [],
      hooks: [
        { id: 'all', entityId: null },
        { id: 'other', entityId: 'midori' },
      ],
      made,
      deeds,
    },
    at(when),
  )

describe('the plan', () => {
  it('waits for the hour at which reminders go out', () => {
    expect(planned('2026-12-28T07:59')).toBeNull()
    expect(planned('2026-12-28T08:00')?.step.step).toBe('day3')
  })

  it('makes one mail per person and one call per address of the entity, each with a key of its own', () => {
    const { mails, calls } = planned('2026-12-28T08:00') ?? { mails: [], calls: [] }
    expect([...mails, ...calls].map(({ key }) => key)).toEqual([
      'd1:2026-12-30:day3:mail:head',
      'd1:2026-12-30:day3:webhook:all',
    ])
  })

  it('says the same again when asked again the same day', () => {
    expect(planned('2026-12-28T08:00')?.mails.map(({ key }) => key)).toEqual(
      planned('2026-12-28T23:59')?.mails.map(({ key }) => key),
    )
  })

  it('makes up for nothing that was missed: the newest step alone', () => {
    const made = [{ dutyId: 'd1', anchor: '2026-12-30', step: 'day1', at: at('2026-12-26T08:00') }]
    expect(planned('2026-12-29T09:00', { made })?.step.step).toBe('day4')
  })

  it('says nothing older than what was said, should the clock go back', () => {
    const made = [{ dutyId: 'd1', anchor: '2026-12-30', step: 'day4', at: at('2026-12-26T08:00') }]
    expect(planned('2026-12-28T09:00', { made })).toBeNull()
    expect(
      planned('2026-12-28T09:00', {
        made: [{ dutyId: 'd1', anchor: '2026-12-29', step: 'day4', at: at('2026-12-26T08:00') }],
      }),
    ).not.toBeNull()
  })

  it('begins anew when the duty moves to another day', () => {
    const moved = { ...duty, dueOn: '2026-12-31' as const }
    const known_ = { people: known(aColleague('head')), absences: [], hooks: [], made: [], deeds: [] }
    expect(plan(moved, incident, known_, at('2026-12-28T09:00'))?.mails[0]?.key).toBe('d1:2026-12-31:day2:mail:head')
  })

  it('leaves people in peace in their quiet hours, but not on the last day; machines are never asleep', () => {
    const quiet = { quietFrom: '06:00', quietTo: '10:00' }
    expect(planned('2026-12-29T08:00', { quiet })?.mails[0]?.sendAt).toEqual(at('2026-12-29T10:00'))
    expect(planned('2026-12-29T08:00', { quiet })?.calls[0]?.sendAt).toEqual(at('2026-12-29T08:00'))
    expect(planned('2026-12-30T08:00', { quiet })?.mails[0]?.sendAt).toEqual(at('2026-12-30T08:00'))
  })
})
