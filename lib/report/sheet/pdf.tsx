import { Document, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { formatDateJa, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import { PageFrame } from '@/lib/pdf/page-frame'
import { type Cell, RuledTable } from '@/lib/pdf/ruled-table'
import type { SheetDocument, SheetRow } from './schema'

const TITLE = '提出用シート'
const CHANNELS: Record<SheetDocument['channel']['kind'], string> = {
  webForm: '入力フォーム',
  mail: '電子メール（様式を添付）',
  other: '報告先に確認',
}
const EMPTY: Record<NonNullable<SheetRow['empty']>, string> = {
  notAsked: '（聞かれません）',
  underInvestigation: '（空欄：調査中）',
  notApplicable: '（空欄：該当なし）',
  unanswered: '（空欄）',
}

/** The sheet on paper, an annex to the approved report: every row with its count, and how it was typed in. Pure. */
export function sheetAnnex(document: SheetDocument): ReactElement {
  const { report, reporter, rows, form } = document
  const groups = [...new Set(rows.map(({ group }) => group.ja))]
  return (
    <Document author={reporter} language="ja-JP" subject={`事案番号 ${report.incidentNumber}`} title={TITLE}>
      <PageFrame
        hash={report.contentSha256}
        owner={`${reporter}　事案番号 ${report.incidentNumber}`}
        title={`${TITLE}（別添）`}
        version={`第${report.version}版`}
      >
        <JapaneseText align="center" size={16} style={{ marginBottom: 8 }} weight="bold">
          {TITLE}
        </JapaneseText>
        <RuledTable columns={[1, 3]} rows={headRows(document)} />
        {groups.map((group) => (
          <View key={group} style={{ marginTop: 12 }}>
            <JapaneseText size={11} style={{ marginBottom: 4 }} weight="bold">
              {group}
            </JapaneseText>
            <RuledTable
              columns={[30, 52, 9, 9]}
              headings={['欄', '入力する内容', '文字数', '入力']}
              rows={rows.filter((row) => row.group.ja === group).map((row) => rowCells(row, document))}
              size={9}
            />
          </View>
        ))}
        {form.confirmed ? null : (
          <JapaneseText size={8} style={{ marginTop: 10, color: '#595959' }}>
            欄の名前と順序は公開資料によるもので、実際のフォームとは照合していません。違うときはフォームに従ってください。
          </JapaneseText>
        )}
      </PageFrame>
    </Document>
  )
}

function headRows({ form, authority, channel, filing, reporter, madeAt }: SheetDocument): Cell[][] {
  const head = (text: string): Cell => ({ text, shaded: true })
  return [
    [head('様式'), form.title.ja],
    [head('報告先'), authority.name.ja],
    [head('提出の方法'), [CHANNELS[channel.kind], channel.address].filter(Boolean).join('　')],
    [head('報告者'), reporter],
    [head('提出'), filing ? `${moment(filing.filedAt)}　受付番号 ${filing.receiptNumber ?? 'なし'}` : '未提出'],
    [head('この別添の作成'), moment(madeAt)],
  ]
}

function rowCells(row: SheetRow, { entries }: SheetDocument): Cell[] {
  const entry = entries.find(({ fieldId }) => fieldId === row.id)
  const value = row.value === '' && row.empty ? EMPTY[row.empty] : row.value
  const typed = entry?.typedValue ?? null
  return [
    { text: row.label.ja, shaded: true },
    typed === null ? value : `${value}\n【入力した内容】${typed}`,
    { text: row.value === '' ? '' : countOf(row), align: 'right' },
    { text: entry ? (typed === null ? '済' : '変更') : '', align: 'center' },
  ]
}

const countOf = ({ characters, limit }: SheetRow) =>
  limit.max === null ? `${characters}` : `${characters}/${limit.max}`

const TIME = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })
const moment = (iso: string) => `${formatDateJa(jstDateOf(new Date(iso)))} ${TIME.format(new Date(iso))}`
