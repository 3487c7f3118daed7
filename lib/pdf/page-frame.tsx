import { Page, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { BODY_FAMILY } from './fonts'
import { JapaneseText } from './japanese-text'
import { A4, CONTENT_WIDTH, MARGIN, MM } from './page-size'

const GREY = '#595959'
const RULE = '#8c8c8c'
const SMALL = 8
const HALF = CONTENT_WIDTH / 2

/** How much of a content hash is printed: enough to compare by eye, short enough to be read aloud. */
const SHORT_HASH = 12

/** A4 page of a document that is filed: title above, version, content hash and page number below, watermark while it is not approved. */
export function PageFrame({
  title,
  owner,
  version,
  hash,
  watermark,
  children,
}: {
  title: string
  /** Who files it, shown top right. */
  owner: string
  /** As printed, e.g. 第2版. */
  version: string
  /** Full hex hash of the frozen content; its beginning is printed. */
  hash: string
  /** e.g. DRAFT 下書き. */
  watermark?: string
  children: ReactNode
}) {
  return (
    <Page
      size="A4"
      style={{
        fontFamily: BODY_FAMILY,
        fontSize: 10,
        lineHeight: 1.6,
        color: '#1a1a1c',
        paddingTop: MARGIN.top,
        paddingRight: MARGIN.right,
        paddingBottom: MARGIN.bottom,
        paddingLeft: MARGIN.left,
      }}
    >
      {watermark ? <Watermark text={watermark} /> : null}
      <View fixed style={{ ...band, top: 12 * MM, borderBottomWidth: 0.5, borderBottomColor: RULE, paddingBottom: 3 }}>
        <JapaneseText size={SMALL} width={HALF} style={{ color: GREY }}>
          {title}
        </JapaneseText>
        <JapaneseText size={SMALL} width={HALF} align="right" style={{ color: GREY }}>
          {owner}
        </JapaneseText>
      </View>
      {children}
      <View
        fixed
        style={{ ...band, top: A4.height - 17 * MM, borderTopWidth: 0.5, borderTopColor: RULE, paddingTop: 3 }}
      >
        <JapaneseText size={SMALL} width={HALF} style={{ color: GREY }}>
          {`${version}　${hash.slice(0, SHORT_HASH)}`}
        </JapaneseText>
        <Text
          style={{ fontSize: SMALL, color: GREY, width: HALF, textAlign: 'right' }}
          render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
        />
      </View>
    </Page>
  )
}

const band = {
  position: 'absolute',
  left: MARGIN.left,
  width: CONTENT_WIDTH,
  flexDirection: 'row',
  justifyContent: 'space-between',
} as const

/** Large grey words across the page, beneath the text: a printed draft must not pass for the filed document. */
function Watermark({ text }: { text: string }) {
  return (
    <View
      fixed
      style={{ position: 'absolute', left: 0, top: A4.height / 2 - 60, width: A4.width, transform: 'rotate(-35deg)' }}
    >
      <Text
        style={{ fontSize: 62, fontWeight: 700, color: '#d9d9d9', textAlign: 'center', opacity: 0.55 }}
        hyphenationCallback={(w) => [w]}
      >
        {text}
      </Text>
    </View>
  )
}
