import { describe, expect, it } from 'vitest'
import { judge } from './judge'
import type { Tried, Try } from './send-chunk'
import type { SendableLetter } from './sending-repository'

const NOW = new Date('2026-05-07T01:00:00Z')
const TODAY = '2026-05-07'
const letter = (id: string, tries = 0): SendableLetter => ({
  id,
  code: id,
  batchId: 'batch',
  tries,
  person: { id, sealed: new Uint8Array(), itemCodes: [], addressee: 'self', entrustorId: null, language: 'ja' },
})
const tried = (...results: (Try | [Try, number])[]): Tried[] =>
  results.map((one, i) => {
    const [result, tries] = Array.isArray(one) ? one : [one, 0]
    return { letter: letter(`l${i}`, tries), result }
  })

const accepted: Try = { kind: 'accepted', status: '250 2.0.0' }
const refused: Try = { kind: 'refused', permanent: true, status: '550 5.1.1' }
const putOff: Try = { kind: 'refused', permanent: false, status: '450 4.2.2' }
const lost = (handedOver: boolean): Try => ({ kind: 'lost', handedOver, why: 'unreachable', status: '' })
const untried: Try = { kind: 'untried' }

describe('a chunk', () => {
  it('accepted and refused mails get their answer', () => {
    const { answers, standStill } = judge(tried(accepted, refused), NOW, TODAY)
    expect(standStill).toBeNull()
    expect(answers).toMatchObject([
      { state: 'sent', postedOn: TODAY, mailStatus: '250 2.0.0' },
      { state: 'sent', postedOn: TODAY, bouncedOn: TODAY, mailStatus: '550 5.1.1' },
    ])
    expect(answers[0]).not.toHaveProperty('bouncedOn')
  })

  it('a mail that is put off waits; at the fifth time it counts as refused', () => {
    const { answers } = judge(tried(putOff, [putOff, 4]), NOW, TODAY)
    expect(answers).toMatchObject([
      { state: 'waiting', tries: 1, notBefore: new Date(NOW.getTime() + 300_000) },
      { state: 'sent', bouncedOn: TODAY },
    ])
  })

  it('after a lost line the mail that may have gone out has no answer, the untried wait', () => {
    const { answers, standStill, again } = judge(tried(accepted, lost(true), untried), NOW, TODAY)
    expect(answers.map(({ id, state }) => [id, state])).toEqual([
      ['l0', 'sent'],
      ['l2', 'waiting'],
    ])
    expect([standStill, again]).toEqual(['unreachable', new Date(NOW.getTime() + 60_000)])
  })

  it('a mail that surely did not go out waits again', () => {
    expect(judge(tried(lost(false)), NOW, TODAY).answers).toMatchObject([{ id: 'l0', state: 'waiting' }])
  })

  it('nothing but refusals is not believed at once', () => {
    const first = judge(tried(refused, refused, refused), NOW, TODAY)
    expect(first.standStill).toBe('allRefused')
    expect(first.answers.every(({ state, tries }) => state === 'waiting' && tries === 1)).toBe(true)
    const second = judge(tried([refused, 1], [refused, 1], [refused, 1]), NOW, TODAY)
    expect(second.standStill).toBeNull()
    expect(second.answers.every(({ bouncedOn }) => bouncedOn === TODAY)).toBe(true)
  })

  it.each(['login', 'sender'] as const)('stands still for a person when it is about the %s', (why) => {
    const { standStill, again } = judge(
      tried({ kind: 'lost', handedOver: false, why, status: '' }, untried),
      NOW,
      TODAY,
    )
    expect([standStill, again]).toEqual([why, null])
  })

  it('stands still when an address is not listed while mail is on trial', () => {
    expect(judge(tried({ kind: 'notAllowed' }, untried), NOW, TODAY)).toMatchObject({
      standStill: 'trialOnly',
      answers: [{ state: 'waiting' }, { state: 'waiting' }],
    })
  })
})
