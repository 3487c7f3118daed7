import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import jsQR from 'jsqr'
import { beforeAll, describe, expect, it } from 'vitest'
import { readText } from '../read-text'
import { compileTemplate } from './compile-template'
import type { CompiledTemplate } from './compiled-template'
import { createLetterPrinter } from './letter-printer'
import { letter, meta, printed, someone } from './testing/letters'

let template: CompiledTemplate
beforeAll(async () => {
  template = await compileTemplate([letter(3), letter(40), letter(60)], meta)
})

const installed = (tool: string) => spawnSync(tool, ['--version']).error === undefined

function withFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'sheets-'))
  const file = path.join(folder, 'letters.pdf')
  writeFileSync(file, pdf)
  try {
    return use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('printed on both sides', () => {
  const list = Array.from({ length: 12 }, (_, i) => someone(i, { variant: [0, 2, 1][i % 3] ?? 0 }))

  it('letters of one, two and three pages each begin on a fresh sheet', async () => {
    const lengths = template.variants.map((pages) => pages.length)
    expect(lengths).toEqual([1, 2, 3])
    const { file, pages, letters } = await printed(createLetterPrinter(template, { duplexPadding: true }), list)
    expect(letters.map(({ pages: count }) => count)).toEqual(list.map(({ variant }) => [2, 2, 4][variant]))
    expect(letters.every(({ firstPage }) => firstPage % 2 === 1)).toBe(true)
    expect(pages).toBe(letters.reduce((sum, letter) => sum + letter.pages, 0))
    expect((await PDFDocument.load(file)).getPageCount()).toBe(pages)
  })

  it('every page but the added blank ones carries the code of its own letter', async () => {
    const { file, letters } = await printed(createLetterPrinter(template, { duplexPadding: true }), list)
    const texts = await readText(file)
    for (const [i, { firstPage }] of letters.entries()) {
      const { variant, code } = list[i] ?? expect.fail('no such letter')
      const written = template.variants[variant]?.length ?? 0
      for (let page = 0; page < written; page++)
        expect(texts[firstPage - 1 + page]?.match(/C\d{4}-XYZ/g)).toEqual([code])
      if (written % 2 === 1) expect(texts[firstPage - 1 + written]).toBe('')
    }
  })

  it('the file tells the printer so, and opens clean', async () => {
    const { file } = await printed(createLetterPrinter(template, { duplexPadding: true }), list)
    const status = installed('qpdf') ? withFile(file, (name) => spawnSync('qpdf', ['--check', name]).status) : 0
    expect(status).toBe(0)
    const plain = await printed(createLetterPrinter(template), list)
    expect(plain.letters.map(({ pages }) => pages)).toEqual(list.map(({ variant }) => variant + 1))
  })
})

/** A page as poppler draws it, read by a QR reader. */
function scanned(file: string, page: number): string | undefined {
  const image = execFileSync('pdftoppm', ['-r', '150', '-gray', '-f', `${page}`, '-l', `${page}`, file], {
    maxBuffer: 1 << 26,
  })
  const header = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(image.subarray(0, 40).toString('latin1'))
  const [width, height] = [Number(header?.[1]), Number(header?.[2])]
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  const grey = image.subarray(header?.[0].length)
  for (let i = 0; i < width * height; i++) pixels.fill(grey[i] ?? 255, 4 * i, 4 * i + 3)
  return jsQR(pixels, width, height)?.data
}

describe('the code for the scanner', () => {
  const codes = ['4K7Q-2M9T-X3RB', 'PD34-X8PH-78DB', 'SAMPLE']

  // The symbols themselves are compared and read in qr-codes.test.ts; this reads them from the drawn page.
  it.runIf(installed('pdftoppm'))('reads back from the first page and stands on no other', async () => {
    const list = codes.map((code, i) => someone(i, { variant: 1, code }))
    const { file, letters } = await printed(createLetterPrinter(template), list)
    withFile(file, (name) => {
      for (const [i, { firstPage }] of letters.entries()) {
        expect(scanned(name, firstPage)).toBe(codes[i]?.replaceAll('-', ''))
        expect(scanned(name, firstPage + 1)).toBeUndefined()
      }
    })
  })
})
