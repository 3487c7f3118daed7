import { describe, expect, it } from 'vitest'
import { AUTHORITIES } from '@/lib/law/appi/authorities'
import { aRansomwareReport } from '../testing/a-report'
import { channelOn, FILING_CHANNELS, routingQuestionsOn } from './channels'
import { formFor, SHEET_FORMS } from './forms'
import { mailNames } from './mail'

describe('the way of filing', () => {
  it('is the entry page with its three questions for the Commission', () => {
    expect(channelOn('ppc', '2026-04-06')).toMatchObject({ kind: 'webForm', evidence: 'seen' })
    expect(routingQuestionsOn('2026-04-06').map(({ id }) => id)).toEqual(['myNumber', 'body', 'delegated'])
  })
  it('is not said for a day before the page existed', () => {
    expect(channelOn('ppc', '2021-04-06').kind).toBe('other')
    expect(routingQuestionsOn('2021-04-06')).toEqual([])
  })
  it('says to ask wherever no source names an address', () => {
    for (const { id } of AUTHORITIES.filter(({ id }) => !['ppc', 'meti'].includes(id)))
      expect(channelOn(id, '2026-04-06').kind, id).toBe('other')
  })
  it('knows no authority outside the list', () => {
    expect(() => channelOn('nobody', '2026-04-06')).toThrow(RangeError)
    for (const { authority } of FILING_CHANNELS) expect(AUTHORITIES.map(({ id }) => id)).toContain(authority)
  })
})

describe('a mail with a prescribed subject', () => {
  it('is filled from the report and marks what a person must write', () => {
    const channel = channelOn('meti', '2026-06-01')
    if (channel.kind !== 'mail') throw new Error('not a mail channel')
    expect(mailNames(channel, aRansomwareReport())).toEqual({
      subject: '【漏えい等報告】234確△◇株式会社みなと通販',
      fileName: '別記1_234確△◇株式会社みなと通販',
    })
    expect(mailNames(channel, aRansomwareReport({ kind: 'preliminary', reporter: 'A/B:C' }))).toMatchObject({
      fileName: '別記1_234速△◇A_B_C',
    })
  })
})

describe('forms', () => {
  it('are found for every authority and regime', () => {
    for (const { id } of AUTHORITIES) expect(formFor(id, 'business').parts).toContain('routing')
    expect(formFor('ppc', 'myNumber').id).toBe('ppc-my-number')
    expect(formFor('ppc', 'publicBody').id).toBe('ppc-public-body')
    expect(formFor('meti', 'business').id).toBe('meti-credit-mail')
    expect(formFor('fsa', 'business').id).toBe('form-1')
  })
  it('say of each whether anybody compared it with the live form', () => {
    for (const form of SHEET_FORMS) expect(typeof form.confirmed).toBe('boolean')
  })
})
