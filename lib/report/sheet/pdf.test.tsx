import { describe, expect, it } from 'vitest'
import { readText } from '@/lib/pdf/read-text'
import { render } from '@/lib/pdf/render'
import { aRansomwareReport } from '../testing/a-report'
import { sheetAnnex } from './pdf'
import { SheetDocument } from './schema'
import { sheetOf } from './sheet'

const content = aRansomwareReport()
const { form, channel, rows } = sheetOf(content, { authority: 'meti', regime: 'business' }, '2026-06-11')
const document = SheetDocument.parse({
  schemaVersion: 1,
  form,
  authority: { id: 'meti', name: content.recipient },
  channel: { ...channel, address: channel.kind === 'mail' ? channel.address : null },
  report: {
    incidentNumber: content.incidentNumber,
    kind: content.kind,
    sequence: 1,
    version: 2,
    contentSha256: 'a'.repeat(64),
  },
  reporter: content.reporter,
  madeAt: '2026-06-11T03:00:00.000Z',
  rows,
  entries: [
    {
      fieldId: '4.detail',
      typedValue: '更新が漏れていた。',
      enteredBy: '見本 花子',
      enteredAt: '2026-06-11T03:00:00.000Z',
    },
  ],
  filing: null,
})

describe('the annex', () => {
  it('prints the long report, its mail and its changes over pages, the same bytes twice', async () => {
    const createdAt = new Date('2026-06-11T03:00:00Z')
    const first = await render(sheetAnnex(document), { createdAt })
    expect(first.pages).toBeGreaterThan(2)
    const text = (await readText(first.bytes)).join('\n').replace(/\s/g, '')
    for (const words of [
      '【漏えい等報告】234確△◇',
      '経済産業大臣',
      '2026/05/12',
      '【入力した内容】更新が漏れていた。',
      '未提出',
      '変更',
    ])
      expect(text).toContain(words)
    expect((await render(sheetAnnex(document), { createdAt })).sha256).toBe(first.sha256)
  })
})
