import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import { RowCutter } from './row-cutter'

function cut(text: string, piece = text.length || 1, delimiter: ',' | '\t' = ','): string[][] {
  const cutter = new RowCutter(delimiter, 65_536)
  const rows: string[][] = []
  for (let i = 0; i < text.length; i += piece) rows.push(...cutter.push(text.slice(i, i + piece)))
  return [...rows, ...cutter.end()]
}

/** A second reading by other hands, as forgiving. */
const parsed = (text: string): string[][] => parse(text, { relax_quotes: true, relax_column_count: true })

/** Texts of the characters that matter, the same in every run. */
function* texts(count: number) {
  const letters = ['a', '髙', ',', ',', '"', '"', '\n', '\r\n', '\r', ' ']
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((seed / 2 ** 31) * below)
  }
  for (let i = 0; i < count; i++)
    yield Array.from({ length: 1 + next(24) }, () => letters[next(letters.length)]).join('')
}

describe('the rows of a text', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\n"x,""y""\n",z\n', [['a'], ['x,"y"\n', 'z']]],
    ['a\n5" pipe,"inch" and more\n', [['a'], ['5" pipe', '"inch" and more']]],
    ['a\r\nx\ny\r\n', [['a'], ['x\ny']]],
    ['a,\n', [['a', '']]],
    ['\n\na', [[''], [''], ['a']]],
  ])('%j', (text, rows) => {
    for (const piece of [1, 2, 3, text.length]) expect(cut(text, piece)).toEqual(rows)
  })

  it('are those another reader finds, wherever the text is cut into pieces', () => {
    let whole = 0
    for (const text of texts(8_000)) {
      let expected: string[][] | undefined
      try {
        expected = parsed(text)
      } catch {
        expect(() => cut(text), JSON.stringify(text)).toThrow('quoteNotClosed')
      }
      if (!expected) continue
      whole++
      for (const piece of [1, 3, 100]) expect(cut(text, piece), JSON.stringify(text)).toEqual(expected)
    }
    expect(whole).toBeGreaterThan(2000)
  })

  it('may be parted by tabs', () => {
    expect(cut('a\tb,c\n1\t2', 2, '\t')).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ])
  })

  it.each(['a\n', '"a"\n', 'a,b"c,"d"\n'])(
    'of %j are looked through a constant number of times, however many',
    (line) => {
      const text = line.repeat(100_000)
      const search = String.prototype.indexOf
      let characters = 0
      const spy = vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, wanted, from = 0) {
        const found = search.call(this, wanted, from)
        characters += (found < 0 ? this.length : found) - from
        return found
      })
      cut(text, 65_536)
      spy.mockRestore()
      expect(characters).toBeLessThan(3 * text.length)
    },
  )
})
