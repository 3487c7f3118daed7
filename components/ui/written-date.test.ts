import { describe, expect, it } from 'vitest'
import { writtenDate, writtenInstant, writtenLocal } from './written-date'

describe('written dates', () => {
  it('writes a day with its weekday', () => {
    expect(writtenDate('2026-05-07', 'ja')).toBe('2026年5月7日（木）')
    expect(writtenDate('2026-05-07', 'en')).toMatch(/7 May 2026/)
  })

  it('writes nothing for half a date or a day that does not exist', () => {
    for (const value of ['', '2026-05', '2026-02-30', 'tomorrow']) expect(writtenDate(value, 'ja')).toBe('')
  })

  it('tells the time in Japan wherever the machine stands', () => {
    expect(writtenInstant(new Date('2026-05-06T15:05:00Z'), 'ja')).toBe('2026年5月7日（木）00:05')
    expect(writtenInstant(new Date('2026-05-06T14:59:00Z'), 'en')).toMatch(/6 May 2026.*, 23:59 JST$/)
  })

  it('writes a local date and time only when both are there', () => {
    expect(writtenLocal('2026-05-07T14:05', 'ja')).toBe('2026年5月7日（木）14:05')
    expect(writtenLocal('2026-05-07', 'ja')).toBe('')
  })
})
