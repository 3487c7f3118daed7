import { describe, expect, it } from 'vitest'
import { assessIncident, startingFacts, startingRow } from '@/lib/incident/model'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { dutiesAt, hoursLeft, urgencyOf } from './model'

const draft = aBreach().inEntity('0b7e8a52-6f0c-4b0a-9d86-0d9b7f6a4c11').parsed()
const facts = startingFacts(draft)
const rows = draft.dataItems.map((item) => ({ ...startingRow(item, draft.preset, draft.encryption), id: item }))

describe('duties of a handed-over paper known on 2026-04-03', () => {
  const duties = new Map(dutiesAt(facts, assessIncident(facts, rows)).map((duty) => [duty.kind, duty]))

  it('rolls the final report over the Golden Week', () => {
    expect(duties.get('finalReport')).toMatchObject({ state: 'open', dueOn: '2026-05-07', binding: 'statutory' })
    expect(duties.get('finalReport')?.reasoning.sentence.ja).toContain('2026-05-02（土）')
  })

  it('guides the preliminary report to day 3, at most day 5', () => {
    expect(duties.get('preliminaryReport')).toMatchObject({
      targetOn: '2026-04-05',
      dueOn: '2026-04-07',
      binding: 'guidance',
    })
  })

  it('counts no days for the notice to persons', () => {
    expect(duties.get('noticeToPersons')).toMatchObject({ state: 'open', dueOn: null, binding: 'promptly' })
  })

  it('says why a duty does not apply', () => {
    const notice = duties.get('noticeToEntrustor')
    expect(notice?.state).toBe('notApplicable')
    expect(notice?.reasoning.sentence.ja).not.toBe('')
  })
})

describe('urgency', () => {
  const due = { targetOn: null, dueOn: '2026-05-07' as const }
  it.each([
    ['2026-05-08', 'overdue', -1],
    ['2026-05-07', 'today', 0],
    ['2026-05-06', 'soon', 1],
    ['2026-04-30', 'soon', 7],
    ['2026-04-29', 'later', 8],
  ] as const)('on %s is %s', (today, urgency, daysLeft) => {
    expect(urgencyOf(due, today)).toEqual({ urgency, daysLeft })
  })

  it('is soon from the target day on', () => {
    expect(urgencyOf({ targetOn: '2026-04-05', dueOn: '2026-04-20' }, '2026-04-05').urgency).toBe('soon')
  })

  it('is undated without a day count', () => {
    expect(urgencyOf({ targetOn: null, dueOn: null }, '2026-05-07').urgency).toBe('undated')
  })
})

describe('hours left', () => {
  it.each([
    ['2026-05-07', '2026-05-06T15:00:00Z', 24],
    ['2026-05-07', '2026-05-07T14:59:59Z', 0],
    ['2026-05-07', '2026-05-07T15:00:00Z', null],
    ['2026-05-07', '2026-05-04T15:00:00Z', 72],
    ['2026-05-07', '2026-05-04T14:00:00Z', null],
    [null, '2026-05-04T14:00:00Z', null],
  ] as const)('of %s at %s are %s', (dueOn, now, hours) => {
    expect(hoursLeft(dueOn, new Date(now))).toBe(hours)
  })
})
