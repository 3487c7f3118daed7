import { Document } from '@react-pdf/renderer'
import { describe, expect, it } from 'vitest'
import { JapaneseText } from './japanese-text'
import { PageFrame } from './page-frame'
import { readText } from './read-text'
import { render } from './render'
import { RuledTable } from './ruled-table'

const createdAt = new Date('2026-04-03T00:00:00Z')
const LONG =
  'お客様の個人情報が外部に漏えいした、又は漏えいしたおそれがあることが判明いたしました。「想定外」では済まされない事態であると、重く受け止めております。委託先のネットワーク機器（VPN装置）の脆弱性を悪用した侵入が……確認されました。'
const NAMES = '髙橋　﨑𠮷　葛\u{E0100}城　侮\ufe00　Őri Šimák　Nguyễn'

const sheet = (text: string, watermark?: string) => (
  <Document title="漏えい等報告書" author="株式会社見本商事">
    <PageFrame
      title="漏えい等報告書"
      owner="株式会社見本商事"
      version="第2版"
      hash="0123456789abcdef"
      watermark={watermark}
    >
      <JapaneseText>{text}</JapaneseText>
    </PageFrame>
  </Document>
)

const joined = async (bytes: Buffer) => (await readText(bytes)).join('\n').replace(/\n/g, '')

describe('a rendered document', () => {
  it('is the same byte for byte, whatever was rendered in between', async () => {
    const first = await render(sheet(NAMES), { createdAt })
    await render(sheet('葛城　侮　一'), { createdAt: new Date(0) })
    const [again, sameTime] = await Promise.all([
      render(sheet(NAMES), { createdAt }),
      render(sheet(NAMES), { createdAt }),
    ])
    expect(again.sha256).toBe(first.sha256)
    expect(sameTime.sha256).toBe(first.sha256)
    expect(again.bytes.equals(first.bytes)).toBe(true)
  })

  it('gives back the text that went in, rare characters included', async () => {
    const { bytes } = await render(sheet(NAMES), { createdAt })
    // react-pdf draws the variant but forgets a selector that changes nothing; letters, which name people, keep every one.
    const plain = (text: string) => text.replace(/\u{E0100}/gu, '')
    expect(plain(await joined(bytes))).toContain(plain(NAMES))
  })

  it('has title, owner, version, hash and page number on every page', async () => {
    const { bytes, pages } = await render(sheet(`${LONG}\n`.repeat(30)), { createdAt })
    const texts = await readText(bytes)
    expect(texts.length).toBe(pages)
    expect(pages).toBeGreaterThan(1)
    texts.forEach((text, i) => {
      for (const part of ['漏えい等報告書', '株式会社見本商事', '第2版', '0123456789ab']) expect(text).toContain(part)
      expect(text.replace(/\n/g, '')).toContain(`${i + 1} / ${pages}`)
    })
  })

  it('adds no hyphen and loses no character at any width', async () => {
    for (const width of [60, 97, 133, 171, 250, 400]) {
      const page = (
        <Document>
          <PageFrame title="-" owner="-" version="-" hash="-">
            <JapaneseText width={width}>{`始${LONG}終`}</JapaneseText>
          </PageFrame>
        </Document>
      )
      const text = await joined((await render(page, { createdAt })).bytes)
      expect(text).toContain(`始${LONG}終`)
    }
  })

  it('shows a missing character as such', async () => {
    const { bytes } = await render(sheet('渡邉\u{E0102}😀様'), { createdAt })
    expect(await joined(bytes)).toContain('渡〓(U+9089 U+E0102)〓(U+1F600)様')
  })

  it('carries the watermark only when asked to', async () => {
    expect(await joined((await render(sheet('本文', 'DRAFT 下書き'), { createdAt })).bytes)).toContain('DRAFT 下書き')
    expect(await joined((await render(sheet('本文'), { createdAt })).bytes)).not.toContain('DRAFT')
  })
})

it('repeats the headings of a table on every page and keeps every cell', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => [`項目${i + 1}`, '調査中'])
  const table = (
    <Document>
      <PageFrame title="表" owner="社" version="第1版" hash="00">
        <RuledTable columns={[1, 3]} headings={['報告事項', '内容']} rows={rows} />
      </PageFrame>
    </Document>
  )
  const texts = await readText((await render(table, { createdAt })).bytes)
  expect(texts.length).toBeGreaterThan(1)
  for (const text of texts) expect(text).toContain('報告事項')
  for (const [label] of rows) expect(texts.join('\n')).toContain(label)
})
