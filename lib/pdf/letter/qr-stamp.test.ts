import { describe, expect, it } from 'vitest'
import { contentTokens } from '../content-tokens'
import { Content } from './content'
import { QR_SIDE, QrCodes } from './qr-codes'
import { containsEnd, showModules } from './qr-stamp'
import { CODE, QR, SENDER_ZONE } from './sheet'

const shown = (data: Uint8Array) => {
  const content = new Content([])
  showModules(content, data, QR_SIDE)
  return Buffer.from(content.bytes)
}

/** The data of the first code whose symbol has the bytes of EI in it: there is one in some thousands. */
function trap(): Uint8Array {
  const symbols = new QrCodes(12)
  for (let n = 0; n < 2_000_000; n++) {
    const data = symbols.of(n.toString(36).toUpperCase().padStart(12, 'Z'))
    if (containsEnd(data)) return Uint8Array.from(data)
  }
  return expect.fail('no code has EI in its symbol')
}

describe('the code as an inline image', () => {
  it('stands as it is', () => {
    const data = new QrCodes(12).of('23456789ABCD')
    expect(containsEnd(data)).toBe(false)
    expect(shown(data).includes(Buffer.from(data))).toBe(true)
  })

  it('never has the end of an image within its data', () => {
    const data = trap()
    const written = shown(data)
    expect(written.toString('latin1').match(/EI/g)).toHaveLength(1)
    const hex = /\/F\/AHx ID ([0-9a-f]+)>/.exec(written.toString('latin1'))?.[1] ?? ''
    expect(Buffer.from(hex, 'hex').equals(Buffer.from(data))).toBe(true)
  })

  it('is stepped over by our own reader, whatever the data are', () => {
    for (const data of [new QrCodes(12).of('23456789ABCD'), trap(), Buffer.from('(Tj Q BT /F1 )', 'latin1')]) {
      const stream = Buffer.concat([Buffer.from('q '), shown(data), Buffer.from('Q ')])
      expect([...contentTokens(stream)]).toEqual([
        { kind: 'operator', value: 'q' },
        { kind: 'operator', value: 'Q' },
      ])
    }
  })
})

it('keeps its quiet zone free of the printed code and of the sender', () => {
  const quiet = (QR.size / QR_SIDE) * 4
  const longestCode = 14 * 0.75 * CODE.size * (25.4 / 72)
  expect(QR.left - quiet).toBeGreaterThan(CODE.left + CODE.labelWidth + longestCode)
  expect(QR.top + QR.size + quiet).toBeLessThanOrEqual(SENDER_ZONE.top)
  expect(QR.left + QR.size + quiet).toBeLessThan(210)
  expect(QR.top - quiet).toBeGreaterThan(4)
})
