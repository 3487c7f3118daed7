import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it, vi } from 'vitest'
import { REPORT_FORM_SECTIONS } from '@/lib/law/appi/report-form'
import { readText } from '@/lib/pdf/read-text'
import { render } from '@/lib/pdf/render'
import { contentHash } from './content'
import { reportDocument } from './pdf'
import type { ReportContent } from './schema'
import { aClinicReport, aRansomwareReport } from './testing/a-report'

// Laying out Japanese takes a moment, and machines that test are busy.
vi.setConfig({ testTimeout: 60_000 })

const createdAt = new Date('2026-04-04T01:00:00Z')
const WATERMARK = 'DRAFT 下書き'
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

const printed = (content: ReportContent, { draft = false, version = 1 } = {}) =>
  render(reportDocument({ content, version, sha256: contentHash(content), draft }), { createdAt })

/** The text of each page with the line ends taken out. */
async function pagesOf(bytes: Buffer): Promise<string[]> {
  const pages = hasPdftotext
    ? execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).split('\f').slice(0, -1)
    : await readText(bytes)
  return pages.map((page) => page.replace(/\s/g, ''))
}

const textOf = async (content: ReportContent) => (await pagesOf((await printed(content)).bytes)).join('')
const plain = (text: string) => text.replace(/\s/g, '')

describe('the printed report of a clinic', async () => {
  const text = await textOf(aClinicReport())

  it('has the nine items under their headings, in the order of the form', () => {
    const found = REPORT_FORM_SECTIONS.filter(({ item }) => item > 0).map(({ item, title }) =>
      text.indexOf(`${'０１２３４５６７８９'.charAt(item)}${plain(title.ja)}`),
    )
    expect(found).not.toContain(-1)
    expect(found).toEqual([...found].sort((a, b) => a - b))
  })

  it('shows the choices, the category, dates and numbers as the form writes them', () => {
    for (const part of [
      '漏えい等報告書（速報）',
      '別記様式第一',
      '個人情報保護委員会御中',
      '■新規□続報',
      '■第1号□第2号',
      '2026年4月3日（金）',
      '本人の数1人',
      '理事長髙橋一郎',
    ])
      expect(text).toContain(part)
  })

  it('keeps apart what is not known yet, what does not apply and what is empty', () => {
    expect(text).toContain('５二次被害又はそのおそれの有無及びその内容（調査中）二次被害又はそのおそれ調査中')
    expect(text).toContain('７公表の実施状況公表の実施状況該当なし８')
    expect(text).toContain('委託先の名称―')
    expect(text).not.toContain('判明していない事項とその理由')
  })

  it('carries version and hash on every page, and the draft words only as a draft', async () => {
    const content = aClinicReport()
    const [draft, final] = [await printed(content, { draft: true, version: 3 }), await printed(content, { version: 3 })]
    for (const page of await pagesOf(final.bytes)) expect(page).toContain(`第3版${contentHash(content).slice(0, 12)}`)
    for (const page of await readText(draft.bytes)) expect(plain(page)).toContain(plain(WATERMARK))
    expect((await readText(final.bytes)).join('')).not.toContain('DRAFT')
  })

  it('is the same byte for byte', async () => {
    expect((await printed(aClinicReport())).sha256).toBe((await printed(aClinicReport())).sha256)
  })
})

describe('the printed report of a long case', () => {
  it('loses no line of a text that runs over pages', async () => {
    const content = aRansomwareReport()
    const { bytes, pages } = await printed(content)
    expect(pages).toBeGreaterThan(3)
    const course = String(content.sections[1]?.fields.find(({ id }) => id === 'course')?.answer)
    const text = plain((await readText(bytes)).join(''))
    for (let week = 1; week <= 8; week++) expect(text).toContain(`【第${week}週】`)
    expect(text.split('所轄の警察署に相談し、被害の状況を説明した。').length).toBe(course.split('所轄の').length)
  })

  it('says why items are open, and addresses a minister as one does', async () => {
    const text = await textOf(aRansomwareReport())
    expect(text).toContain('漏えい等報告書（確報）')
    expect(text).toContain('判明していない事項とその理由')
    expect(text).toContain('経済産業大臣殿')
    expect(text).toContain('3,214人')
    expect(text).toContain('■第2号■第3号■第4号')
  })

  it('names each kind, and counts supplements from the second', async () => {
    const supplement = aClinicReport({ kind: 'supplement', sequence: 2 })
    expect(await textOf(supplement)).toContain('漏えい等報告書（追完・第2回）')
    expect(await textOf(aClinicReport({ kind: 'combined' }))).toContain('漏えい等報告書（速報兼確報）')
  })
})
