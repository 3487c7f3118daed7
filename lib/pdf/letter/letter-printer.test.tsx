import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { A4, MM } from '../page-size'
import { readPieces, readText } from '../read-text'
import { compileTemplate } from './compile-template'
import { type CompiledTemplate, templateFromJson, templateToJson } from './compiled-template'
import { createLetterPrinter } from './letter-printer'
import type { PrinterOptions } from './print-job'
import type { Recipient } from './recipient'
import { ADDRESS_ZONE, BODY_TOP, SENDER_ZONE } from './sheet'
import { letter, meta, printed as printInto, someone } from './testing/letters'

let template: CompiledTemplate

beforeAll(async () => {
  template = await compileTemplate([letter(3), letter(40)], meta)
})

const printed = (recipients: Recipient[], options?: PrinterOptions) =>
  printInto(createLetterPrinter(template, options), recipients)

const two = Array.from({ length: 200 }, (_, i) => someone(i))

describe('two hundred letters', () => {
  it('carry the names and addresses that went in, and on every page their own code and no other', async () => {
    const { file, letters, held, pages } = await printed(two)
    expect(held).toEqual([])
    expect(letters.map(({ id }) => id)).toEqual(two.map(({ id }) => id))
    const texts = await readText(file)
    expect(texts.length).toBe(pages)
    for (const [i, { firstPage, pages: count }] of letters.entries()) {
      const recipient = two[i] ?? expect.fail('no such recipient')
      const own = texts.slice(firstPage - 1, firstPage - 1 + count)
      const lines = own[0]?.split('\n') ?? []
      expect(lines).toContain(`〒${recipient.postalCode}`)
      expect(lines).toContain(recipient.addressLines[0])
      expect(lines).toContain(`${recipient.name}　様`)
      for (const page of own) expect(page.match(/C\d{4}-XYZ/g)).toEqual([recipient.code])
    }
  })

  it('are the same byte for byte the second time, and from a stored template', async () => {
    const first = await printed(two)
    expect((await printed(two)).file.equals(first.file)).toBe(true)
    expect(createHash('sha256').update(first.file).digest('hex')).toBe(first.sha256)
    expect(first.bytes).toBe(first.file.length)
    const stored = templateFromJson(templateToJson(template))
    const chunks: Uint8Array[] = []
    await createLetterPrinter(stored).print((chunk) => void chunks.push(chunk), two)
    expect(Buffer.concat(chunks).equals(first.file)).toBe(true)
  })

  it('open clean in qpdf and poppler, where these are installed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'letters-'))
    const file = path.join(folder, 'letters.pdf')
    writeFileSync(file, (await printed(two)).file)
    const installed = (tool: string) => spawnSync(tool, ['--version']).error === undefined
    if (installed('qpdf')) expect(spawnSync('qpdf', ['--check', file]).status).toBe(0)
    if (installed('pdftotext')) {
      const { stdout, stderr } = spawnSync('pdftotext', [file, '-'], { maxBuffer: 1 << 26 })
      expect(stderr.toString()).toBe('')
      const text = stdout.toString()
      // Poppler takes the full-width space for a gap between columns, so first and family name are looked for one by one.
      const parts = two.flatMap(({ name, code }) => [...name.split('　'), code])
      expect(parts.filter((part) => !text.includes(part))).toEqual([])
    }
    if (installed('pdftoppm')) {
      const image = execFileSync('pdftoppm', ['-r', '30', '-gray', '-f', '1', '-l', '1', file])
      expect(new Set(image.subarray(-image.length / 2)).size).toBeGreaterThan(10)
    }
    rmSync(folder, { recursive: true })
  })
})

it('shows nothing but the address where the window of the envelope can be', async () => {
  const { file, letters } = await printed([someone(1), someone(5)])
  const pages = await readPieces(file)
  const top = A4.height - ADDRESS_ZONE.top * MM
  for (const { firstPage } of letters) {
    const visible = (pages[firstPage - 1] ?? []).filter(
      ({ x, y }) => x < SENDER_ZONE.left * MM - 1 && y > A4.height - BODY_TOP * MM,
    )
    expect(visible.map(({ text }) => text.slice(0, 2))).toEqual(['〒1', '東京', expect.any(String)])
    for (const { x, y } of visible) {
      expect(x).toBeCloseTo(ADDRESS_ZONE.left * MM, 1)
      expect(y).toBeLessThan(top)
      expect(y).toBeGreaterThan(top - ADDRESS_ZONE.height * MM)
    }
  }
})

describe('a batch', () => {
  it('of one is what a preview shows', async () => {
    const { letters, pages, file } = await printed([someone(1)])
    expect(letters).toEqual([{ id: 'r1', firstPage: 1, pages, fitsWindow: true }])
    expect((await readText(file))[0]).toContain('山﨑　賢人　様')
  })

  it('of thousands keeps its pages in order through several levels of the page tree', async () => {
    const many = Array.from({ length: 4200 }, (_, i) => someone(i, { variant: 0, code: `K${i}` }))
    const { file, pages } = await printed(many)
    expect(pages).toBe(4200)
    const codes = (await readPieces(file)).map((pieces) => pieces.at(-1)?.text)
    expect(codes).toEqual(many.map(({ code }) => code))
  })

  it('without a letter is an empty document that says so', async () => {
    const { letters, pages, held } = await printed([someone(0, { name: ' ' })])
    expect([letters, pages, held.length]).toEqual([[], 0, 1])
  })
})

describe('a letter that cannot be printed as written is held', () => {
  const cases: [string, Partial<Recipient>, unknown][] = [
    ['a character no font has', { name: '山田😀' }, { kind: 'complexScript', codePoints: ['U+1F600'], field: 'name' }],
    ['Hangul', { name: '김' }, { kind: 'missingGlyph', codePoints: ['U+AE40'], field: 'name' }],
    [
      'a variant no font has',
      { name: '渡邉\u{E0102}' },
      { kind: 'variantLost', codePoints: ['U+9089', 'U+E0102'], field: 'name' },
    ],
    [
      'a line end',
      { addressLines: ['東京都\n千代田区'] },
      { kind: 'controlCharacter', codePoints: ['U+000A'], field: 'address' },
    ],
    ['a direction mark', { name: '山田\u202e' }, { kind: 'controlCharacter', codePoints: ['U+202E'], field: 'name' }],
    ['Arabic', { name: 'علي' }, { kind: 'complexScript', codePoints: ['U+0639'], field: 'name' }],
    ['a loose combining mark', { name: 'か\u309a' }, { kind: 'complexScript', codePoints: ['U+309A'], field: 'name' }],
    [
      'an address that does not fit',
      { addressLines: ['東'.repeat(200)] },
      { kind: 'overflow', codePoints: [], field: 'address' },
    ],
    ['a name that does not fit', { name: '東'.repeat(60) }, { kind: 'overflow', codePoints: [], field: 'name' }],
    ['no address', { addressLines: ['', '　'] }, { kind: 'emptyAddress', codePoints: [], field: 'address' }],
    ['no name', { name: '' }, { kind: 'emptyName', codePoints: [], field: 'name' }],
    [
      'an odd postal code',
      { postalCode: '100😀' },
      { kind: 'complexScript', codePoints: ['U+1F600'], field: 'postalCode' },
    ],
  ]

  it.each(cases)('%s', async (_, change, issue) => {
    const recipient = someone(7, change)
    expect(createLetterPrinter(template).check(recipient)[0]).toEqual(issue)
    const { letters, held } = await printed([someone(1), recipient, someone(2)])
    expect(letters.map(({ id }) => id)).toEqual(['r1', 'r2'])
    expect(held.map(({ id }) => id)).toEqual(['r7'])
    expect(held[0]?.issues[0]).toEqual(issue)
  })

  it('and changes nothing in the file of the others', async () => {
    const others = await printed([someone(1), someone(2)])
    expect((await printed([someone(1), someone(7, { name: '鷗😀' }), someone(2)])).sha256).toBe(others.sha256)
  })

  it('refuses a variant the template does not have: that is a mistake of the program, not of the data', () => {
    expect(() => createLetterPrinter(template).check(someone(1, { variant: 9 }))).toThrow(RangeError)
  })
})
