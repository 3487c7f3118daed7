import { Text } from '@react-pdf/renderer'
import type { Style } from '@react-pdf/types'
import { BODY_FAMILY, type Weight } from './fonts'
import { breakLines } from './line-breaking'
import { CONTENT_WIDTH } from './page-size'
import { printable, textRuns, textWidth } from './text-runs'

/** react-pdf writes "-" wherever it breaks Japanese on its own; our lines arrive broken, so it must find nothing to break. */
const keepWhole = (word: string) => [word]

/** Kerning and rounding make react-pdf's own sum differ from ours by fractions of a point; a line must not wrap for that. */
const ROUNDING = 1

/** The lines a text takes at a width (points), as JapaneseText sets it. */
export const linesOf = (
  text: string,
  { width, size, weight = 'regular', hang = true }: { width: number; size: number; weight?: Weight; hang?: boolean },
): string[] => breakLines(printable(text, weight), width, (piece) => textWidth(piece, size, weight), hang)

/**
 * Japanese (and mixed) text, broken by JIS X 4051 rules before react-pdf sees it, each character in the first typeface that has it.
 * @param width points available; must be what the surrounding box really gives. Default: the width between the page margins.
 * @param size font size in points.
 */
export function JapaneseText({
  children,
  width = CONTENT_WIDTH,
  size = 10,
  weight = 'regular',
  align = 'left',
  lineHeight = 1.6,
  style = {},
}: {
  children: string
  width?: number
  size?: number
  weight?: Weight
  align?: 'left' | 'right' | 'center'
  lineHeight?: number
  style?: Style
}) {
  const hang = align === 'left'
  const lines = linesOf(children, { width, size, weight, hang })
  const text = (hang ? lines : lines.map((line) => line.replace(/[ 　]+$/u, ''))).join('\n')
  const overhang = (hang ? size : 0) + ROUNDING
  return (
    <Text
      hyphenationCallback={keepWhole}
      style={{
        fontFamily: BODY_FAMILY,
        fontWeight: weight === 'bold' ? 700 : 400,
        fontSize: size,
        lineHeight,
        textAlign: align,
        width: width + overhang,
        marginRight: -overhang,
        ...style,
      }}
    >
      {textRuns(text, weight).map((run, i) =>
        run.family === BODY_FAMILY ? (
          run.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
          <Text key={i} style={{ fontFamily: run.family }}>
            {run.text}
          </Text>
        ),
      )}
    </Text>
  )
}
