import { describe, expect, it } from 'vitest'
import { letterCodeOf } from '@/lib/notice/letter-code'
import { sha256 } from '@/lib/platform/crypto'
import { deliverableAddress } from './mail-address'
import { allowance, mayReceive, messageIdOf, readMessageId, tryAgainAt } from './model'

describe('an address', () => {
  it.each([
    ['taro@example.jp', 'taro@example.jp'],
    ['Taro.Yamada+x@Example.CO.JP', 'Taro.Yamada+x@example.co.jp'],
    ['a..b.@docomo.ne.jp', '"a..b."@docomo.ne.jp'],
    ['.x@ezweb.ne.jp', '".x"@ezweb.ne.jp'],
    ['taro@日本語.jp', 'taro@xn--wgv71a119e.jp'],
  ])('%s can be delivered to', (typed, address) => expect(deliverableAddress(typed)).toBe(address))

  it.each([
    '',
    '@example.jp',
    'a@b',
    'a b@example.jp',
    'a@example.jp\r\nBcc: x@example.jp',
    'a@example.jp,b@example.jp',
    'a@evil.example>@example.jp',
    '"a"@example.jp',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    '髙@example.jp',
    'a@example.jp ',
    'a\0@example.jp',
    `${'a'.repeat(65)}@example.jp`,
  ])('%j cannot', (typed) => expect(deliverableAddress(typed)).toBeNull())
})

describe('until mail is live', () => {
  const trial = { live: false, trialAddresses: ['Test@Example.co.jp', 'b..c@docomo.ne.jp'] }
  it('only listed addresses get one', () => {
    expect(mayReceive(trial, 'test@example.co.jp', true)).toBe(true)
    expect(mayReceive(trial, '"b..c"@docomo.ne.jp', true)).toBe(true)
    expect(mayReceive(trial, 'test@example.co.jp.evil.example', true)).toBe(false)
    expect(mayReceive({ live: false, trialAddresses: [] }, 'test@example.co.jp', true)).toBe(false)
  })
  it('and where there is no mail server, live changes nothing', () => {
    expect(mayReceive({ live: true, trialAddresses: [] }, 'a@example.jp', true)).toBe(true)
    expect(mayReceive({ live: true, trialAddresses: [] }, 'a@example.jp', false)).toBe(false)
  })
})

describe('the rate', () => {
  /** Sends whatever is allowed from a moment on; the moments of the mails. */
  const sendFor = (perMinute: number, minutes: number) => {
    const sent: number[] = []
    let [now, next] = [new Date(0), null as Date | null]
    while (now.getTime() < minutes * 60_000) {
      const { letters, at, keep } = allowance(perMinute, next, now)
      if (letters === 0) {
        expect(at.getTime()).toBeGreaterThan(now.getTime())
        now = at
        continue
      }
      for (let i = 0; i < letters; i++) sent.push(now.getTime())
      next = keep(letters)
    }
    return sent
  }

  it.each([1, 2, 7, 12, 13, 60, 100, 600])(
    'of %i a minute is never exceeded in any minute, and nearly reached',
    (rate) => {
      const sent = sendFor(rate, 10)
      const most = Math.max(...sent.map((from, i) => sent.slice(i).filter((at) => at < from + 60_000).length))
      expect(most).toBeLessThanOrEqual(rate)
      expect(sent.length / 10).toBeGreaterThan(rate * 0.88)
    },
  )

  it('does not save up while nothing is sent', () => {
    const late = allowance(60, new Date(0), new Date(3_600_000))
    expect(late.letters).toBe(4)
  })
})

describe('a mail that was put off', () => {
  it('is tried four times more, then counts as refused', () => {
    const now = new Date(0)
    expect([1, 2, 3, 4, 5].map((tries) => tryAgainAt(tries, now)?.getTime() ?? null)).toEqual([
      300_000,
      900_000,
      3_600_000,
      14_400_000,
      null,
    ])
  })
})

describe('the name of a mail', () => {
  const letter = {
    code: letterCodeOf(Buffer.from(sha256('x'), 'hex')),
    batchId: '0b9e2f6e-1111-4000-8000-00000000abcd',
  }
  it('leads back to the letter', () => {
    expect(readMessageId(`<${messageIdOf(letter, 'a@example.co.jp')}>`)).toEqual(letter)
  })
  it('does not from another text, or with a wrong character', () => {
    expect(readMessageId('<abc@example.co.jp>')).toBeNull()
    const [first = '', ...rest] = letter.code
    const wrong = [first === '2' ? '3' : '2', ...rest].join('')
    expect(readMessageId(`<${wrong}.${letter.batchId}@example.co.jp>`)).toBeNull()
  })
})
