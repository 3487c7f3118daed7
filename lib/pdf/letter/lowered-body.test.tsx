import { beforeAll, describe, expect, it } from 'vitest'
import { A4, MM } from '../page-size'
import { readPieces, readText } from '../read-text'
import { compileTemplate } from './compile-template'
import type { CompiledTemplate } from './compiled-template'
import { createLetterPrinter } from './letter-printer'
import { loweredBodyTop } from './lowered-body'
import { ADDRESS_ZONE } from './sheet'
import { letter, meta, printed, someone } from './testing/letters'

const bodies = [letter(3), letter(40)]
let template: CompiledTemplate
beforeAll(async () => {
  template = await compileTemplate(bodies, meta)
})

/** Lays out anew, and remembers how often. */
function press(options: { duplexPadding?: boolean } = {}) {
  const asked: string[] = []
  const lowerBody = (variant: number, bodyTop: number) => {
    asked.push(`${variant} ${bodyTop}`)
    return compileTemplate([bodies[variant] ?? expect.fail('no such variant')], meta, { bodyTop })
  }
  return { asked, printer: createLetterPrinter(template, { ...options, lowerBody }) }
}

const LONG = '北海道札幌市中央区北一条西二丁目'.repeat(18).slice(0, 280)
const long = (i: number, variant = 0) =>
  someone(i, { variant, addressLines: [LONG, '葛\u{E0100}城ビル'], name: '𠮷田\u3000髙子' })

describe('an address that does not fit the window', () => {
  it('is printed whole, no line below 7.5 pt, with the text of the letter below it', async () => {
    const { printer } = press()
    expect(printer.check(long(1))).toEqual([{ kind: 'overflow', codePoints: [], field: 'address' }])
    const { file, letters, held } = await printed(printer, [someone(0), long(1, 1), someone(2)])
    expect(held).toEqual([])
    expect(letters.map(({ id, fitsWindow }) => [id, fitsWindow])).toEqual([
      ['r0', true],
      ['r1', false],
      ['r2', true],
    ])
    const { firstPage = 0, pages = 0 } = letters[1] ?? {}
    const text = (await readText(file)).slice(firstPage - 1, firstPage - 1 + pages)
    const joined = (text[0] ?? '').replaceAll('\n', '')
    expect(joined).toContain(LONG)
    expect(joined).toContain('葛\u{E0100}城ビル𠮷田\u3000髙子\u3000様')
    for (const page of text) expect(page).toContain('C0001-XYZ')
    for (let i = 1; i <= 40; i++) expect(text.join('\n')).toContain(`（${i}）お客様`)
  })

  it('does not touch the text, and the sizes are never small', async () => {
    const { file } = await printed(press().printer, [long(1)])
    const pieces = (await readPieces(file))[0] ?? []
    const left = ADDRESS_ZONE.left * MM
    const address = pieces.filter(({ x, text }) => Math.abs(x - left) < 0.1 && !text.startsWith('（'))
    const body = pieces.filter(({ text }) => text.startsWith('（'))
    const lowestAddress = Math.min(...address.map(({ y }) => y))
    expect(Math.max(...body.map(({ y }) => y))).toBeLessThan(lowestAddress - 10)
    const leading = address.slice(1).map(({ y }, i) => (address[i]?.y ?? 0) - y)
    expect(Math.min(...leading)).toBeGreaterThanOrEqual(7.5)
  })

  it('is laid out once per variant and height, and changes no other letter', async () => {
    const { printer, asked } = press()
    const list = [someone(0), long(1), long(3), long(5, 1), someone(2)]
    const { letters, pages } = await printed(printer, list)
    expect(asked).toHaveLength(2)
    expect(letters).toHaveLength(5)
    expect(letters.map(({ firstPage }) => firstPage)).toEqual(
      [...letters.map(({ firstPage }) => firstPage)].sort((a, b) => a - b),
    )
    expect(pages).toBe(letters.reduce((sum, { pages: count }) => sum + count, 0))
  })

  it('gives the same bytes each time, and pads for both sides', async () => {
    const list = [long(1), someone(2, { variant: 0 }), long(3, 1)]
    const first = await printed(press({ duplexPadding: true }).printer, list)
    expect((await printed(press({ duplexPadding: true }).printer, list)).sha256).toBe(first.sha256)
    expect(first.letters.every(({ firstPage }) => firstPage % 2 === 1)).toBe(true)
  })

  it('is still held for a character no font has, and when it would fill the page', async () => {
    const { printer, asked } = press()
    const list = [someone(1, { addressLines: [LONG, '😀'] }), someone(2, { addressLines: ['東'.repeat(2000)] })]
    const { held } = await printed(printer, list)
    expect(held.map(({ issues }) => issues.map(({ kind }) => kind))).toEqual([['complexScript'], ['overflow']])
    expect(asked).toEqual([])
  })
})

it('moves the text down in steps, below the address, and never to the foot of the page', () => {
  for (let height = 70; height < A4.height; height += 7) {
    const top = loweredBodyTop(height)
    if (top === undefined) continue
    expect(top).toBeGreaterThan(ADDRESS_ZONE.top + height / MM + 5)
    expect(top).toBeLessThan(A4.height / MM - 55)
  }
  expect(loweredBodyTop(A4.height)).toBeUndefined()
})
