import { describe, expect, it } from 'vitest'
import { breakLines, breakParagraph, segments } from './line-breaking'

const em = (text: string) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0)
const FORBIDDEN_AT_START = /^[、。，．）」』】！？ー々っゃゅょッャュョ　]/u
const FORBIDDEN_AT_END = /[（「『【〔［]$/u

const ALPHABET = [
  ...'漢字仮名のをでカタカナ「」（）、。！ーっッ々　 …ABCabc123-/.'.normalize('NFC'),
  '葛\u{E0100}',
  '𠮷',
  '……',
]

/** A small generator with a fixed seed: the same thousand texts on every machine. */
function* texts(count: number) {
  let seed = 20260403
  const next = (limit: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
  for (let i = 0; i < count; i++) {
    const length = 1 + next(120)
    yield { text: Array.from({ length }, () => ALPHABET[next(ALPHABET.length)]).join(''), width: 4 + next(40) }
  }
}

describe('breaking a paragraph into lines', () => {
  it('loses, adds and moves nothing', () => {
    for (const { text, width } of texts(1000)) expect(breakParagraph(text, width, em).join('')).toBe(text)
  })

  it('begins a line with a forbidden character only when one unbreakable piece is wider than the line', () => {
    for (const { text, width } of texts(1000)) {
      const wide = segments(text).some((piece) => em(piece.replace(/[ 　]+$/u, '')) > width)
      if (wide) continue
      const lines = breakParagraph(text, width, em)
      for (const line of lines.slice(1)) expect(line).not.toMatch(FORBIDDEN_AT_START)
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(FORBIDDEN_AT_END)
    }
  })

  it('fills no line beyond the width, except by one hanging mark and by blanks at its end', () => {
    for (const { text, width } of texts(1000)) {
      for (const line of breakParagraph(text, width, em)) {
        const visible = line.replace(/[ 　]+$/u, '').replace(/[、。]$/u, '')
        if ([...visible].length > 1 && em(visible) > width) expect(segments(visible).length).toBe(1)
      }
    }
  })

  it('never parts a character from its variation selector', () => {
    for (const { text, width } of texts(1000)) {
      for (const line of breakParagraph(text, width, em)) expect(line).not.toMatch(/^\u{E0100}/u)
    }
  })
})

describe('the rules one by one', () => {
  it('lets a full stop hang instead of taking a character down with it', () => {
    expect(breakParagraph('あいうえお。', 5, em)).toEqual(['あいうえお。'])
    expect(breakParagraph('あいうえお。', 5, em, false)).toEqual(['あいうえ', 'お。'])
  })

  it('takes an opening bracket down to what it opens', () => {
    expect(breakParagraph('あいうえ「か」', 5, em)).toEqual(['あいうえ', '「か」'])
  })

  it('keeps words and numbers whole', () => {
    expect(breakParagraph('あい3,214件', 4, em)).toEqual(['あい', '3,214件'])
  })

  it('does not begin a line with a full-width space', () => {
    expect(breakParagraph('あいう　えお', 3, em)).toEqual(['あいう　', 'えお'])
  })

  it('cuts an address that is longer than the line', () => {
    expect(breakParagraph('https://example.jp', 4, em)).toEqual(['https://', 'example.', 'jp'])
  })

  it('begins a new line at every line end of the text', () => {
    expect(breakLines('あ\n\nい', 10, em)).toEqual(['あ', '', 'い'])
  })
})
