import { Page, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { BODY_FAMILY } from '../fonts'
import { JapaneseText } from '../japanese-text'
import { MM } from '../page-size'
import { CODE, LETTER_MARGIN, SENDER_ZONE } from './sheet'

const CODE_LABEL_SIZE = 8
/** react-pdf puts the first baseline of Noto Sans JP this share of the size below the top of the box: the font's ascent. */
const BASELINE = 1.16

/**
 * The pages of one template variant, for react-pdf, which writes their PDF: margins, room for the address window,
 * code label and page number. Content flows inside.
 */
export function VariantPage({
  children,
  bodyTop,
  codeLabel,
  onPageCount,
}: {
  children: ReactNode
  /** Millimetres from the top edge of the first page to the first line. */
  bodyTop: number
  codeLabel: string
  /** Told how many pages the content took. */
  onPageCount: (pages: number) => void
}) {
  return (
    <Page
      size="A4"
      style={{
        fontFamily: BODY_FAMILY,
        fontSize: 10,
        lineHeight: 1.6,
        paddingTop: LETTER_MARGIN.top * MM,
        paddingRight: LETTER_MARGIN.right * MM,
        paddingBottom: LETTER_MARGIN.bottom * MM,
        paddingLeft: LETTER_MARGIN.left * MM,
      }}
    >
      <View
        fixed
        style={{ position: 'absolute', left: CODE.left * MM, top: CODE.baseline * MM - CODE_LABEL_SIZE * BASELINE }}
      >
        <JapaneseText size={CODE_LABEL_SIZE} lineHeight={1} width={CODE.labelWidth * MM}>
          {codeLabel}
        </JapaneseText>
      </View>
      <View style={{ height: (bodyTop - LETTER_MARGIN.top) * MM }} />
      {children}
      <Text
        fixed
        style={{ position: 'absolute', left: 0, right: 0, top: 284 * MM, fontSize: 8, textAlign: 'center' }}
        render={({ subPageNumber, subPageTotalPages }) => {
          if (subPageTotalPages) onPageCount(subPageTotalPages)
          return subPageTotalPages ? `${subPageNumber} / ${subPageTotalPages}` : ''
        }}
      />
    </Page>
  )
}

/** Date and sender, at the right of the address window. Placed on the page itself: put it first in a fragment, not in a View. */
export function LetterHead({ date, sender }: { date: string; sender: readonly string[] }) {
  const width = SENDER_ZONE.width * MM
  return (
    <View style={{ position: 'absolute', left: SENDER_ZONE.left * MM, top: SENDER_ZONE.top * MM, width }}>
      <JapaneseText size={9.5} width={width} align="right">
        {date}
      </JapaneseText>
      {sender.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
        <JapaneseText key={i} size={9.5} width={width} align="right" lineHeight={1.5}>
          {line}
        </JapaneseText>
      ))}
    </View>
  )
}
