import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { JapaneseText } from '../japanese-text'
import { A4, MM } from '../page-size'
import { readPieces, readText } from '../read-text'
import { compileTemplate } from './compile-template'
import { type CompiledTemplate, templateFromJson, templateToJson } from './compiled-template'
import { createLetterPrinter } from './letter-printer'
import type { Recipient } from './recipient'
import { ADDRESS_ZONE, BODY_TOP, LETTER_WIDTH, SENDER_ZONE } from './sheet'
import { LetterHead } from './variant-page'

const letter = (paragraphs: number) => (
  <>
    <LetterHead date="2026年10月1日" sender={['株式会社見本商事', '代表取締役　見本　一郎']} />
    {Array.from(
      { length: paragraphs },
      (_, i) => `（${i + 1}）お客様の個人情報が漏えいした、又はそのおそれがあります。`,
    ).map((text) => (
      <JapaneseText key={text} width={LETTER_WIDTH} style={{ marginBottom: 12 }}>
        {text}
      </JapaneseText>
    ))}
  </>
)

const meta = {
  title: '個人情報の漏えいに関するお知らせ',
  author: '株式会社見本商事',
  date: new Date('2026-10-01T00:00:00Z'),
}

const NAMES = [
  '髙橋　桂子',
  '山﨑　賢人',
  '𠮷田　沙保里',
  '葛\u{E0100}城　彰',
  '\ufa19田　学',
  'Nguyễn Thị Hương',
  'Šimon Őri',
  'François Müller',
]
const someone = (i: number, change: Partial<Recipient> = {}): Recipient => ({
  id: `r${i}`,
  variant: i % 2,
  postalCode: `100-${String(1000 + i)}`,
  addressLines: [`東京都千代田区千代田${i}番地の${i + 1}`, i % 3 === 0 ? `第二山田ビル${i}号室` : ''],
  name: NAMES[i % NAMES.length] ?? '',
  honorific: '様',
  code: `C${String(i).padStart(4, '0')}-XYZ`,
  ...change,
})

let template: CompiledTemplate

beforeAll(async () => {
  template = await compileTemplate([letter(3), letter(40)], meta)
})

function printed(recipients: Recipient[], options?: { duplexPadding?: boolean }) {
  const chunks: Uint8Array[] = []
  const run = createLetterPrinter(template, options).print((chunk) => void chunks.push(chunk), recipients)
  return { ...run, file: Buffer.concat(chunks) }
}

const two = Array.from({ length: 200 }, (_, i) => someone(i))

describe('two hundred letters', () => {
  it('carry the names and addresses that went in, and on every page their own code and no other', async () => {
    const { file, letters, held, pages } = printed(two)
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

  it('are the same byte for byte the second time, and from a stored template', () => {
    const first = printed(two)
    expect(printed(two).file.equals(first.file)).toBe(true)
    expect(createHash('sha256').update(first.file).digest('hex')).toBe(first.sha256)
    expect(first.bytes).toBe(first.file.length)
    const stored = templateFromJson(templateToJson(template))
    const chunks: Uint8Array[] = []
    createLetterPrinter(stored).print((chunk) => void chunks.push(chunk), two)
    expect(Buffer.concat(chunks).equals(first.file)).toBe(true)
  })

  it('open clean in qpdf and poppler, where these are installed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'letters-'))
    const file = path.join(folder, 'letters.pdf')
    writeFileSync(file, printed(two).file)
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
  const { file, letters } = printed([someone(1), someone(5)])
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
    const { letters, pages, file } = printed([someone(1)])
    expect(letters).toEqual([{ id: 'r1', firstPage: 1, pages }])
    expect((await readText(file))[0]).toContain('山﨑　賢人　様')
  })

  it('starts every letter on a fresh sheet when asked to', async () => {
    const list = [someone(0), someone(1), someone(2)]
    const plain = printed(list)
    const padded = printed(list, { duplexPadding: true })
    expect(plain.letters[0]?.pages).toBe(1)
    expect(padded.letters.every(({ firstPage }) => firstPage % 2 === 1)).toBe(true)
    expect(padded.pages).toBe(padded.letters.reduce((sum, { pages }) => sum + pages, 0))
    expect((await PDFDocument.load(padded.file)).getPageCount()).toBe(padded.pages)
    expect((await readText(padded.file))[1]).toBe('')
  })

  it('of thousands keeps its pages in order through several levels of the page tree', async () => {
    const many = Array.from({ length: 4200 }, (_, i) => someone(i, { variant: 0, code: `K${i}` }))
    const { file, pages } = printed(many)
    expect(pages).toBe(4200)
    const codes = (await readPieces(file)).map((pieces) => pieces.at(-1)?.text)
    expect(codes).toEqual(many.map(({ code }) => code))
  })

  it('without a letter is an empty document that says so', () => {
    const { letters, pages, held } = printed([someone(0, { name: ' ' })])
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

  it.each(cases)('%s', (_, change, issue) => {
    const recipient = someone(7, change)
    expect(createLetterPrinter(template).check(recipient)[0]).toEqual(issue)
    const { letters, held } = printed([someone(1), recipient, someone(2)])
    expect(letters.map(({ id }) => id)).toEqual(['r1', 'r2'])
    expect(held.map(({ id }) => id)).toEqual(['r7'])
    expect(held[0]?.issues[0]).toEqual(issue)
  })

  it('and changes nothing in the file of the others', () => {
    const others = printed([someone(1), someone(2)])
    expect(printed([someone(1), someone(7, { name: '鷗😀' }), someone(2)]).sha256).toBe(others.sha256)
  })

  it('refuses a variant the template does not have: that is a mistake of the program, not of the data', () => {
    expect(() => createLetterPrinter(template).check(someone(1, { variant: 9 }))).toThrow(RangeError)
  })
})
