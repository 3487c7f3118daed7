import { View } from '@react-pdf/renderer'
import { JapaneseText, linesOf } from '@/lib/pdf/japanese-text'
import { CONTENT_WIDTH, MARGIN } from '@/lib/pdf/page-size'
import { textWidth } from '@/lib/pdf/text-runs'
import type { PrintedRow } from './printed-answers'

const RULE = 0.5
const RULE_COLOUR = '#595959'
/** See-through, so that the watermark of a draft stays legible beneath. */
const SHADE = '#0000000d'
const HEAD_SHADE = '#00000021'
const PADDING = 4
const SIZE = 9.5
const LINE_HEIGHT = 1.5
const LABEL_WIDTH = 144
const ANSWER_WIDTH = CONTENT_WIDTH - LABEL_WIDTH
const GAP = '　'

/** A long answer is set in pieces of so many lines; a page may end between two of them, never within. */
const LINES_TOGETHER = 3

const inner = (width: number) => width - 2 * PADDING - 2 * RULE

/** Choices side by side, as many as a line takes; none is torn. */
function choiceLines(parts: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    const joined = `${last}${GAP}${part}`
    if (last !== undefined && textWidth(joined, SIZE) <= width) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines
}

const answerLines = (row: PrintedRow): string[] =>
  'parts' in row
    ? choiceLines(row.parts, inner(ANSWER_WIDTH))
    : linesOf(row.text, { width: inner(ANSWER_WIDTH), size: SIZE })

type Piece = { label: string; text: string; first: boolean; last: boolean }

/** A row as the pieces a page break may fall between. No piece is a single line left over. */
function pieces(row: PrintedRow): Piece[] {
  const lines = answerLines(row)
  const count = Math.max(1, Math.floor(lines.length / LINES_TOGETHER))
  return Array.from({ length: count }, (_, i) => ({
    label: i === 0 ? row.label : '',
    text: lines.slice(i * LINES_TOGETHER, i === count - 1 ? undefined : (i + 1) * LINES_TOGETHER).join('\n'),
    first: i === 0,
    last: i === count - 1,
  }))
}

/** One section of the ruled form: its title across, then label and answer per row. The title never ends a page. */
export function FormRows({ title, rows }: { title: string; rows: readonly PrintedRow[] }) {
  const [head, ...rest] = rows.flatMap(pieces)
  return (
    <View style={{ marginTop: -RULE }}>
      <View wrap={false}>
        <View style={{ ...frame, borderTopWidth: RULE, borderBottomWidth: RULE, backgroundColor: HEAD_SHADE }}>
          <View style={{ padding: PADDING }}>
            <JapaneseText size={10} weight="bold" width={inner(CONTENT_WIDTH)} lineHeight={LINE_HEIGHT}>
              {title}
            </JapaneseText>
          </View>
        </View>
        {head ? <Row piece={head} /> : null}
      </View>
      {rest.map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed piece has no identity but its place
        <Row key={i} piece={piece} />
      ))}
    </View>
  )
}

const frame = {
  flexDirection: 'row',
  flexShrink: 0,
  borderLeftWidth: RULE,
  borderRightWidth: RULE,
  borderColor: RULE_COLOUR,
} as const

function Row({ piece: { label, text, first, last } }: { piece: Piece }) {
  const vertical = { paddingTop: first ? PADDING : 0, paddingBottom: last ? PADDING : 0, paddingHorizontal: PADDING }
  return (
    <View style={{ ...frame, borderBottomWidth: last ? RULE : 0 }} wrap={false}>
      <View
        style={{
          width: LABEL_WIDTH,
          borderRightWidth: RULE,
          borderRightColor: RULE_COLOUR,
          backgroundColor: SHADE,
          ...vertical,
        }}
      >
        <JapaneseText lineHeight={LINE_HEIGHT} size={SIZE} width={inner(LABEL_WIDTH)}>
          {label}
        </JapaneseText>
      </View>
      <View style={{ width: ANSWER_WIDTH - 2 * RULE, ...vertical }}>
        <JapaneseText lineHeight={LINE_HEIGHT} size={SIZE} width={inner(ANSWER_WIDTH)}>
          {text}
        </JapaneseText>
      </View>
    </View>
  )
}

/** The upper edge of a table that goes on from the page before. */
export function ContinuedEdge() {
  return (
    <View
      fixed
      render={({ pageNumber }) =>
        pageNumber > 1 ? <View style={{ borderTopWidth: RULE, borderTopColor: RULE_COLOUR }} /> : null
      }
      style={{ position: 'absolute', left: MARGIN.left, top: MARGIN.top - RULE, width: CONTENT_WIDTH }}
    />
  )
}
