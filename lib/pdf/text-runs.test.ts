import { describe, expect, it } from 'vitest'
import { BODY_FAMILY } from './fonts'
import { printable, textRuns, textWidth } from './text-runs'

describe('printable text', () => {
  it('shows what no font has as a geta mark with its code points', () => {
    expect(printable('渡邉\u{E0102}😀')).toBe('渡〓(U+9089 U+E0102)〓(U+1F600)')
  })

  it('keeps everything else, with marks composed and invisible characters dropped', () => {
    expect(printable('葛\u{E0100}城\r\nか\u3099\u200b\tx')).toBe('葛\u{E0100}城\nが x')
  })
})

describe('runs', () => {
  it('sets a word in one face when one face has all of it', () => {
    const runs = textRuns('山田Šimák様')
    expect(runs.map(({ text }) => text)).toEqual(['山田', 'Šimák', '様'])
    expect(runs[0]?.family).toBe(BODY_FAMILY)
    expect(runs[1]?.family).not.toBe(BODY_FAMILY)
  })

  it('loses no character', () => {
    const text = 'Őri Šimák 渡邉 Łukasz、髙﨑𠮷\n葛\u{E0100}'
    expect(
      textRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
  })
})

it('measures in points: a kanji is as wide as the size, a selector adds nothing', () => {
  expect(textWidth('漢字', 10)).toBe(20)
  expect(textWidth('葛\u{E0100}', 10)).toBe(10)
})
