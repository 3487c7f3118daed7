import { describe, expect, it } from 'vitest'
import { MM } from '../page-size'
import { AddressBlock } from './address-block'
import type { Recipient } from './recipient'
import { ADDRESS_ZONE } from './sheet'

const block = new AddressBlock()

const to = (addressLines: string[], name = '山田　太郎'): Recipient => ({
  id: '1',
  variant: 0,
  postalCode: '100-0001',
  addressLines,
  name,
  honorific: '様',
  code: 'A',
})

const lines = () => block.lines.map(({ from, to: end }) => block.shaper.text.slice(from, end).join(''))

describe('the address in the window', () => {
  it('stands at 10 pt when it is short', () => {
    expect(block.layOut(to(['東京都千代田区千代田1番1号']))).toEqual([])
    expect(lines()).toEqual(['〒100-0001', '東京都千代田区千代田1番1号', '山田　太郎　様'])
    expect(block.lines.map(({ size }) => size)).toEqual([10, 10, 12.5])
  })

  it('gets smaller before it is broken too often, never below 7.5 pt, and stays within the zone', () => {
    for (let length = 5; length < 160; length += 3) {
      const issues = block.layOut(to(['千'.repeat(length)]))
      if (issues.length > 0) continue
      const last = block.lines.at(-1)
      for (const { size, from, to: end } of block.lines) {
        const width = block.shaper.advance.slice(from, end).reduce((sum, advance) => sum + advance, 0)
        expect(size).toBeGreaterThanOrEqual(7.5)
        expect((width * size) / 1000).toBeLessThanOrEqual(ADDRESS_ZONE.width * MM + 0.01)
      }
      expect(last?.baseline).toBeLessThan(ADDRESS_ZONE.height * MM)
      expect(lines().join('')).toBe(`〒100-0001${'千'.repeat(length)}山田　太郎　様`)
    }
  })

  it('breaks neither before a forbidden character nor inside a number', () => {
    block.layOut(to(['京都府京都市上京区上立売通堀川東入堀之上町1234番地ーズマンション']))
    for (const line of lines()) expect(line).not.toMatch(/^[ー　」]/u)
    expect(lines().some((line) => line.includes('1234'))).toBe(true)
  })

  it('never leaves 様 alone on a line', () => {
    for (let length = 10; length < 40; length++) {
      if (block.layOut(to(['東京都'], '院'.repeat(length))).length > 0) continue
      expect(lines().at(-1)).toMatch(/院　様$/u)
    }
  })
})
