import { describe, expect, it } from 'vitest'
import { letterCodeOf } from '@/lib/notice/letter-code'
import { sha256 } from '@/lib/platform/crypto'
import { bounceReason } from './bounce-reason'
import { readDeliveryReport } from './delivery-report'
import { aDeliveryReport } from './testing/a-delivery-report'

const letter = {
  code: letterCodeOf(Buffer.from(sha256('letter'), 'hex')),
  batchId: '0b9e2f6e-1111-4000-8000-00000000abcd',
}

describe('a delivery report', () => {
  it.each(['message/rfc822', 'text/rfc822-headers'])(
    'names its letter by the headers it sends back as %s',
    async (type) => {
      expect(await readDeliveryReport(aDeliveryReport(letter, { originalType: type }))).toEqual({
        letter,
        action: 'failed',
        status: '5.1.1',
      })
    },
  )

  it('may fold the name onto a line of its own, and be written with bare line feeds', async () => {
    const report = aDeliveryReport(letter, { fold: true }).toString().replaceAll('\r\n', '\n')
    expect(await readDeliveryReport(Buffer.from(report))).toMatchObject({ letter })
  })

  it.each([
    ['delayed', '4.4.1', 'delayed'],
    ['Delivered', '2.0.0', 'arrived'],
    ['FAILED', '5.7.1', 'failed'],
  ])('%s %s is %s', async (action, status, read) => {
    expect(await readDeliveryReport(aDeliveryReport(letter, { action, status }))).toMatchObject({
      action: read,
      status,
    })
  })

  it('of another mail names no letter', async () => {
    const report = aDeliveryReport({ code: 'ABCDEFGHJKMN', batchId: letter.batchId })
    expect(await readDeliveryReport(report)).toMatchObject({ letter: null })
  })

  it.each([
    ['an ordinary mail', 'From: a@example.jp\r\nSubject: x\r\n\r\nhello', 'notAReport'],
    ['an empty file', '', 'notAReport'],
    ['bytes', Buffer.from(sha256('x').repeat(1000), 'hex').toString('latin1'), 'notAReport'],
  ])('is not %s', async (_, text, unread) => {
    expect(await readDeliveryReport(Buffer.from(text, 'latin1'))).toEqual({ unread })
  })

  it('without a result is said to have none', async () => {
    const report = aDeliveryReport(letter, { action: 'whatever' })
    expect(await readDeliveryReport(report)).toEqual({ unread: 'noFields' })
  })

  /** Reading that grows with the square of the depth would run into the limit of every test. */
  it('is read however it is nested', async () => {
    const depth = 2000
    const nested = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    )
    expect(await readDeliveryReport(Buffer.from(nested.join('')))).toHaveProperty('unread')
  })
})

describe('the codes of a server', () => {
  it.each([
    ['550 5.1.1', 'mailbox'],
    ['5.1.2', 'domain'],
    ['552 5.2.2', 'full'],
    ['5.7.1', 'refused'],
    ['450 4.2.0', 'mailbox'],
    ['451', 'temporary'],
    ['550', 'mailbox'],
    ['554', 'other'],
    [null, 'other'],
  ])('%s mean: %s', (status, reason) => expect(bounceReason(status)).toBe(reason))
})
