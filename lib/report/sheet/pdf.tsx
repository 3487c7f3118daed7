import { Document } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { formatDateJa, jstDateOf } from '@/lib/law/calendar/calendar-date'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import { PageFrame } from '@/lib/pdf/page-frame'
import { ContinuedEdge, FormRows } from '../form-rows'
import type { PrintedRow } from '../printed-answers'
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
        <FormRows rows={headRows(document)} title="提出先と報告者" />
        {groups.map((group) => (
          <FormRows
            key={group}
            rows={rows.filter((row) => row.group.ja === group).map((row) => printedRow(row, document))}
            title={group}
          />
        ))}
        <ContinuedEdge />
        <JapaneseText size={8} style={{ marginTop: 10, color: '#595959' }}>
          ［　］は文字数と入力の記録です。「済」は承認された内容のとおり、「変更」は違う内容を入力したことを示します。
        </JapaneseText>
        {form.confirmed ? null : (
          <JapaneseText size={8} style={{ color: '#595959' }}>
            欄の名前と順序は公開資料によるもので、実際のフォームとは照合していません。違うときはフォームに従ってください。
          </JapaneseText>
        )}
      </PageFrame>
    </Document>
  )
}

function headRows({ form, authority, channel, filing, reporter, madeAt }: SheetDocument): PrintedRow[] {
  return [
    { label: '様式', text: form.title.ja },
    { label: '報告先', text: authority.name.ja },
    { label: '提出の方法', text: [CHANNELS[channel.kind], channel.address].filter(Boolean).join('　') },
    { label: '報告者', text: reporter },
    {
      label: '提出',
      text: filing ? `${moment(filing.filedAt)}　受付番号 ${filing.receiptNumber ?? 'なし'}` : '未提出',
    },
    { label: 'この別添の作成', text: moment(madeAt) },
  ]
}

function printedRow(row: SheetRow, { entries }: SheetDocument): PrintedRow {
  const entry = entries.find(({ fieldId }) => fieldId === row.id)
  const value = row.value === '' && row.empty ? EMPTY[row.empty] : row.value
  const state = entry && (entry.typedValue === null ? '済' : '変更')
  const marks = [row.value !== '' && countOf(row), state].filter(Boolean).join('・')
  const typed = entry?.typedValue ?? null
  return {
    label: row.label.ja,
    text: [`${value}${marks && `　［${marks}］`}`, typed !== null && `【入力した内容】${typed || '（空欄）'}`]
      .filter(Boolean)
      .join('\n'),
  }
}

const countOf = ({ characters, limit }: SheetRow) =>
  limit.max === null ? `${characters}文字` : `${characters}／${limit.max}文字`

const TIME = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })
const moment = (iso: string) => `${formatDateJa(jstDateOf(new Date(iso)))} ${TIME.format(new Date(iso))}`
