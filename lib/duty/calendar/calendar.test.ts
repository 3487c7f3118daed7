import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '@/lib/door/words'
import { calendarOf } from './calendar'
import type { DatedDuty } from './repository'

const duty: DatedDuty = {
  id: '7b1c',
  incidentId: 'i1',
  kind: 'preliminaryReport',
  binding: 'guidance',
  targetOn: '2026-12-28',
  dueOn: '2026-12-30',
  recheckOn: null,
  updatedAt: new Date('2026-12-26T00:00:30Z'),
  incident: {
    slug: 'aoba-2026-0012',
    number: '2026-0012',
    entity: { name: '医療法人社団青葉会 青葉クリニック, 本院; 1' },
  },
}
const final: DatedDuty = {
  ...duty,
  id: '9f00',
  kind: 'finalReport',
  binding: 'statutory',
  targetOn: null,
  dueOn: '2027-01-25',
}
const notice: DatedDuty = {
  ...final,
  id: '1111',
  kind: 'noticeToPersons',
  binding: 'promptly',
  dueOn: null,
  recheckOn: '2027-01-05',
}

const made = (duties = [duty, final, notice], language = 'ja') =>
  calendarOf(duties, new Map([['i1', [4, 8]]]), { words: wordsIn(language), base: 'https://todoke.example' })

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

describe('the calendar', () => {
  it('is read by another parser: whole days, whatever time zone the machine is in', () => {
    expect(read(made()).map(({ summary, startDate }) => `${startDate} ${startDate.isDate} ${summary}`)).toEqual([
      '2026-12-28 true 【目標】速報（委員会等への報告） 2026-0012（医療法人社団青葉会 青葉クリニック, 本院; 1）',
      '2026-12-30 true 【期限】速報（委員会等への報告） 2026-0012（医療法人社団青葉会 青葉クリニック, 本院; 1）',
      '2027-01-25 true 【期限】確報（委員会等への報告） 2026-0012（医療法人社団青葉会 青葉クリニック, 本院; 1）',
      '2027-01-05 true 【見直し】本人への通知 2026-0012（医療法人社団青葉会 青葉クリニック, 本院; 1）',
    ])
  })

  it('holds enough to act', () => {
    const [, due] = read(made())
    for (const part of ['4 原因', '8 再発防止のための措置', '目安', 'https://todoke.example/incidents/aoba-2026-0012'])
      expect(due?.description).toContain(part)
  })

  it('folds lines to 75 octets between characters, never within one (RFC 5545 3.1)', () => {
    const lines = made().split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.some((line) => line.startsWith(' '))).toBe(true)
    expect(made()).not.toContain('\uFFFD')
  })

  it('rings at nine in the morning: 14, 7, 3 and 1 days before the final report, and on the day', () => {
    const event = read(made([final]))[0]
    const rings = event?.component.getAllSubcomponents('valarm').map((alarm) => {
      const trigger = alarm.getFirstProperty('trigger')
      expect(trigger?.getParameter('related') ?? 'START').toBe('START')
      expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY')
      const at = event.startDate.clone()
      at.isDate = false
      at.addDuration(trigger?.getFirstValue() as ICAL.Duration)
      return at.toString()
    })
    expect(rings).toEqual([
      '2027-01-11T09:00:00',
      '2027-01-18T09:00:00',
      '2027-01-22T09:00:00',
      '2027-01-24T09:00:00',
      '2027-01-25T09:00:00',
    ])
  })

  it('knows an event again, and a later answer is a later sequence', () => {
    const [before] = read(made([final]))
    const [after] = read(made([{ ...final, dueOn: '2027-02-24', updatedAt: new Date('2026-12-27T00:00:00Z') }]))
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  })

  it('is the same bytes for the same duties', () => expect(made()).toBe(made()))

  it('speaks English too', () => {
    const [event] = read(made([final], 'en'))
    expect(event?.summary).toContain('[Due] Final report')
    expect(event?.description).toContain('4 Cause')
  })
})
