import { describe, expect, test } from 'vitest'
import en from '@/messages/en/triage-signs.json'
import { GENUINE, SCAMS } from '../testing/examples'
import { eml } from '../testing/messages'
import { MORE_GENUINE, MORE_SCAMS } from '../testing/more-examples'
import { analyse, EMPTY_CONTEXT } from './analyse'
import { readMessage } from './read-message'
import { WEIGHTS } from './signs/weights'

const OWN = { ...EMPTY_CONTEXT, ownDomains: ['aoba.example'], ownRecordIds: ['KZ-########'] }
const told = async (bytes: Buffer, context = EMPTY_CONTEXT) => {
  const { verdict, score, reasons } = analyse(await readMessage(bytes), context)
  return { verdict, score, why: reasons.map(({ code, weight }) => `${code} ${weight}`).join(', ') }
}

describe('swindles are called likelyScam', () => {
  test.each(Object.entries({ ...SCAMS, ...MORE_SCAMS }))('%s', async (_, bytes) => {
    expect(await told(bytes)).toMatchObject({ verdict: 'likelyScam' })
  })
})

describe('genuine messages are not', () => {
  test.each(Object.entries({ ...GENUINE, ...MORE_GENUINE }))('%s', async (_, bytes) => {
    expect((await told(bytes)).verdict).not.toBe('likelyScam')
    expect((await told(bytes, OWN)).verdict).not.toBe('likelyScam')
  })
})

describe('what is credible', () => {
  test.each(['researcherJa', 'policeJa', 'amazonReal'])('%s', async (name) => {
    expect(await told(GENUINE[name] as Buffer)).toMatchObject({ verdict: 'credible' })
  })

  test('true record ids, whatever else it demands', async () => {
    expect(await told(GENUINE.ransomWithSamples as Buffer, OWN)).toMatchObject({ verdict: 'credible' })
  })

  test('proof is never outweighed: the worst swindle with own record ids is for a person to look at', async () => {
    const worst = eml(
      `KZ-00418823 KZ-00418824\n${SCAMS.sextortionEn?.toString('utf8').split('\r\n\r\n')[1]}\nEnter your password and card number: https://amazon-login.top/`,
      { from: '"Amazon" <x@amaz0n.top>', authentication: 'dmarc=fail header.from=amaz0n.top' },
    )
    expect((await told(worst, OWN)).verdict).not.toBe('likelyScam')
  })
})

describe('an answer', () => {
  test('has its reasons in both languages, the heaviest first', async () => {
    const message = await readMessage(SCAMS.cardPhishingJa as Buffer)
    const [ja, english] = [analyse(message), analyse(message, EMPTY_CONTEXT, 'en')]
    expect(ja.reasons.map(({ code }) => code)).toEqual(english.reasons.map(({ code }) => code))
    expect(english.reasons[0]?.text).toMatch(/^[\x20-\x7e“”’…]*[A-Za-z]/u)
    for (const { text } of [...ja.reasons, ...english.reasons]) expect(text).not.toMatch(/\{\w+\}/u)
    const weights = ja.reasons.map(({ weight }) => Math.abs(weight))
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })

  test('every sign has its sentence', () => {
    const worded = new Set(Object.keys(en.signs))
    expect(Object.keys(WEIGHTS).filter((code) => !worded.has(code))).toEqual([])
  })

  test('stays between 0 and 100', async () => {
    for (const bytes of [...Object.values(SCAMS), ...Object.values(GENUINE)]) {
      const { score } = await told(bytes)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
    }
  })
})
