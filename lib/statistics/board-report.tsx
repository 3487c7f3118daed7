import { Document, Line, Rect, Svg, View } from '@react-pdf/renderer'
import { type CalendarDate, formatDateJa } from '@/lib/law/calendar/calendar-date'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import { PageFrame } from '@/lib/pdf/page-frame'
import { CONTENT_WIDTH } from '@/lib/pdf/page-size'
import { RuledTable } from '@/lib/pdf/ruled-table'
import { colourOf, colourOfSeries } from './palette'
import { axisTo } from './scale'
import type { Period } from './schema'
import type { Chart } from './views'

export type BoardReportContent = {
  period: Period
  incidents: number
  reportable: number
  charts: Chart[]
  owner: string
  madeOn: CalendarDate
}

const TITLE = '個人データの漏えい等に関する年次報告'
const LABEL = 150
const BARS = CONTENT_WIDTH - LABEL
const ROW = 14
const SMALL = 8
/** A chart of so many rows moves to the next page with its table; a longer one is divided. */
const KEPT_TOGETHER = 14

/** The year for the board: every chart of the screen with its table. Pure: the same content gives the same bytes. */
export function BoardReport({ content, hash }: { content: BoardReportContent; hash: string }) {
  const { period, incidents, reportable, charts, owner, madeOn } = content
  return (
    <Document author={owner || 'Todoke'} language="ja-JP" title={TITLE}>
      <PageFrame hash={hash} owner={owner} title={TITLE} version={`${formatDateJa(madeOn)}作成`}>
        <JapaneseText align="center" size={16} style={{ marginBottom: 8 }} weight="bold">
          {TITLE}
        </JapaneseText>
        <JapaneseText>{`対象期間：${monthJa(period.from)}から${monthJa(period.to)}までに知った事案（知った日の月で数えています）`}</JapaneseText>
        <JapaneseText>{`事案 ${incidents}件、うち報告の対象 ${reportable}件`}</JapaneseText>
        {charts.map((chart) => (
          <ChartPart chart={chart} key={chart.id} />
        ))}
      </PageFrame>
    </Document>
  )
}

const monthJa = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

function ChartPart({ chart }: { chart: Chart }) {
  const { title, lead, table, rows } = chart
  return (
    <View style={{ marginTop: 14 }} wrap={rows.length > KEPT_TOGETHER}>
      <View minPresenceAhead={80} wrap={false}>
        <JapaneseText size={12} weight="bold">
          {title}
        </JapaneseText>
        <JapaneseText size={SMALL} style={{ color: '#595959' }}>
          {lead}
        </JapaneseText>
      </View>
      {rows.length === 0 ? (
        <JapaneseText>この期間に該当するものはありません。</JapaneseText>
      ) : (
        <>
          {chart.kind === 'bars' ? <Bars chart={chart} /> : <Spans chart={chart} />}
          <View style={{ marginTop: 6 }}>
            <RuledTable
              columns={table.head.map((_, i) => (i === 0 ? 2.4 : 1))}
              headings={table.head}
              rows={table.rows.map((row) =>
                row.map((cell, i) => (i === 0 ? String(cell) : { text: String(cell), align: 'right' as const })),
              )}
              size={SMALL}
            />
          </View>
        </>
      )}
    </View>
  )
}

function Bars({ chart: { series, rows } }: { chart: Extract<Chart, { kind: 'bars' }> }) {
  const totals = rows.map(({ parts }) => parts.reduce((a, b) => a + b, 0))
  const { at } = axisTo(Math.max(...totals))
  return (
    <View style={{ marginTop: 4 }}>
      {series.length > 1 && (
        <View style={{ flexDirection: 'row', flexWrap: 'wrap', marginBottom: 4 }}>
          {series.map(({ id, label }, i) => (
            <View key={id} style={{ flexDirection: 'row', alignItems: 'center', marginRight: 10 }}>
              <View style={{ width: 8, height: 8, backgroundColor: colourOfSeries(series, i), marginRight: 3 }} />
              <JapaneseText size={SMALL}>{label}</JapaneseText>
            </View>
          ))}
        </View>
      )}
      {rows.map(({ label, parts }, row) => (
        <View key={label} style={{ flexDirection: 'row', alignItems: 'center', minHeight: ROW }} wrap={false}>
          <JapaneseText size={SMALL} width={LABEL}>
            {`${totals[row]}　${label}`}
          </JapaneseText>
          {parts.map((value, i) => (
            <View
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
              key={i}
              style={{ width: BARS * at(value), height: ROW - 4, backgroundColor: colourOfSeries(series, i) }}
            />
          ))}
        </View>
      ))}
    </View>
  )
}

function Spans({ chart: { rows } }: { chart: Extract<Chart, { kind: 'spans' }> }) {
  const { at } = axisTo(Math.max(...rows.flatMap(({ span, limit }) => [span.most, limit ?? 0])))
  const x = (value: number) => BARS * at(value)
  const colour = colourOf(0)
  return (
    <View style={{ marginTop: 4 }}>
      {rows.map(({ label, span, limit }) => (
        <View key={label} style={{ flexDirection: 'row', alignItems: 'center' }} wrap={false}>
          <JapaneseText size={SMALL} width={LABEL}>
            {label}
          </JapaneseText>
          <Svg height={20} width={BARS}>
            <Line stroke={colour} strokeWidth={1} x1={x(span.least)} x2={x(span.most)} y1={10} y2={10} />
            <Rect
              fill="#ffffff"
              height={10}
              stroke={colour}
              strokeWidth={1}
              width={Math.max(1, x(span.threeQuarters) - x(span.quarter))}
              x={x(span.quarter)}
              y={5}
            />
            <Rect fill={colour} height={16} width={2} x={x(span.median)} y={2} />
            {limit === null ? null : (
              <Line stroke="#ce0000" strokeDasharray="3 2" strokeWidth={1} x1={x(limit)} x2={x(limit)} y1={0} y2={20} />
            )}
          </Svg>
        </View>
      ))}
    </View>
  )
}
