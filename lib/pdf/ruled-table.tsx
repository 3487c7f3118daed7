import { View } from '@react-pdf/renderer'
import type { Weight } from './fonts'
import { JapaneseText, linesOf } from './japanese-text'
import { CONTENT_WIDTH } from './page-size'

export type Cell = string | { text: string; weight?: Weight; shaded?: boolean; align?: 'left' | 'right' | 'center' }

const RULE = 0.5
const PADDING = 4
const RULE_COLOUR = '#8c8c8c'
const SHADE = '#f2f2f2'

/** A row up to this many lines moves to the next page as a whole; a longer one is divided. */
const KEPT_TOGETHER = 12

const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)

/**
 * A ruled table as Japanese forms have them. A long row goes on over the page, a short one moves.
 * @param columns widths as shares of the whole; they need not add up to 1.
 * @param rows cells from left to right; a string is a plain cell.
 * @param headings shaded first row, repeated on every page.
 */
export function RuledTable({
  columns,
  rows,
  headings,
  width = CONTENT_WIDTH,
  size = 9.5,
}: {
  columns: readonly number[]
  rows: readonly (readonly Cell[])[]
  headings?: readonly string[]
  width?: number
  size?: number
}) {
  const whole = columns.reduce((sum, share) => sum + share, 0)
  const widths = columns.map((share) => (share / whole) * width)
  return (
    <View style={{ width, borderTopWidth: RULE, borderTopColor: RULE_COLOUR }}>
      {headings ? (
        <Row
          fixed
          cells={headings.map((text) => ({ text, weight: 'bold', shaded: true }))}
          widths={widths}
          size={size}
        />
      ) : null}
      {rows.map((cells, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed row has no identity but its place
        <Row key={i} cells={cells} widths={widths} size={size} />
      ))}
    </View>
  )
}

function Row({
  cells,
  widths,
  size,
  fixed,
}: {
  cells: readonly Cell[]
  widths: number[]
  size: number
  fixed?: boolean
}) {
  const inner = widths.map((width) => width - 2 * PADDING - 2 * RULE)
  const lines = Math.max(...inner.map((width, i) => linesOf(textOf(cells[i] ?? ''), { width, size }).length))
  return (
    <View
      {...(fixed ? { fixed } : {})} // react-pdf asks whether the prop is there: not even fixed={undefined} may be
      wrap={lines > KEPT_TOGETHER}
      style={{ flexDirection: 'row', flexShrink: 0, borderBottomWidth: RULE, borderBottomColor: RULE_COLOUR }}
    >
      {widths.map((width, i) => {
        const cell = cells[i] ?? ''
        const { text, weight, shaded, align } = typeof cell === 'string' ? { text: cell } : cell
        return (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={i}
            style={{
              width,
              padding: PADDING,
              borderRightWidth: RULE,
              borderRightColor: RULE_COLOUR,
              borderLeftWidth: i === 0 ? RULE : 0,
              borderLeftColor: RULE_COLOUR,
              backgroundColor: shaded ? SHADE : undefined,
            }}
          >
            <JapaneseText
              width={width - 2 * PADDING - 2 * RULE}
              size={size}
              weight={weight}
              align={align}
              lineHeight={1.5}
            >
              {text}
            </JapaneseText>
          </View>
        )
      })}
    </View>
  )
}
