import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { letterCodeOf, typingOf, writtenLetterCode } from '@/lib/notice/letter-code'
import { counterOf, noticeOf } from './model'
import { TypedCode, VerifyAnswer } from './schema'

const code = letterCodeOf(createHash('sha256').update('a letter').digest())
const row = {
  issuer: '青葉クリニック',
  channel: 'letter' as const,
  date: '2026-04-10',
  withdrawnAt: null,
  printedPhone: '0120-000-000',
  deskName: '窓口',
  phone: '0120-000-000',
  hours: '平日9時から17時',
}

describe('what is told of a notice', () => {
  it('is the issuer, the way, the day, the state and the number', () => {
    expect(noticeOf(row)).toEqual({
      issuer: '青葉クリニック',
      channel: 'letter',
      date: '2026-04-10',
      state: 'current',
      withdrawnOn: null,
      deskName: '窓口',
      phone: '0120-000-000',
      hours: '平日9時から17時',
      printedPhone: null,
    })
  })

  it('is the day in Japan on which it was withdrawn', () => {
    const told = noticeOf({ ...row, withdrawnAt: new Date('2026-04-30T15:30:00Z') })
    expect(told).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-05-01' })
  })

  it('names the printed number only when it is another one', () => {
    expect(noticeOf({ ...row, printedPhone: '０１２０（０００）０００' }).printedPhone).toBeNull()
    expect(noticeOf({ ...row, printedPhone: '0120-111-111' }).printedPhone).toBe('0120-111-111')
  })

  it('leaves with the named fields and no other', () => {
    const notice = { ...noticeOf(row), name: '山田 太郎', items: ['cardFull'] }
    const answer = VerifyAnswer.parse({ typing: 'fits', notice, personId: 'x' })
    expect(JSON.stringify(answer)).not.toMatch(/山田|cardFull|personId/)
  })
})

describe('what is said of the typing', () => {
  it.each([
    [code, 'fits'],
    [writtenLetterCode(code), 'fits'],
    [` ${code.toLowerCase()}　`, 'fits'],
    ['', 'empty'],
    ['　- ', 'empty'],
    [code.slice(1), 'length'],
    [`${code}2`, 'length'],
    [`0${code.slice(1)}`, 'character'],
    [`${code.slice(0, 11)}あ`, 'character'],
    [`${code.slice(0, 11)}${code.endsWith('2') ? '3' : '2'}`, 'check'],
  ])('%s: %s', (typed, expected) => expect(typingOf(typed)).toBe(expected))

  it('reads no further than a code can be long', () => {
    expect(TypedCode.parse('A'.repeat(1_000_000))).toHaveLength(60)
    expect(TypedCode.parse(null)).toBe('')
    expect(TypedCode.parse(new File([], 'x'))).toBe('')
  })

  it('is counted without the code', () => {
    expect(counterOf({ typing: 'fits', notice: {} })).toBe('verify.known')
    expect(counterOf({ typing: 'fits', notice: null })).toBe('verify.unknown')
    expect(counterOf({ typing: 'check', notice: null })).toBe('verify.mistyped')
  })
})
