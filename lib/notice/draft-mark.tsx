import { Text, View } from '@react-pdf/renderer'
import { BODY_FAMILY } from '@/lib/pdf/fonts'
import { A4 } from '@/lib/pdf/page-size'

const keepWhole = (word: string) => [word]

/** Large grey words under the text of every page: a preview of what nobody has approved must not be mistaken for a letter. */
export function DraftMark() {
  return (
    <View
      fixed
      style={{ position: 'absolute', left: 0, top: A4.height / 2 - 60, width: A4.width, transform: 'rotate(-35deg)' }}
    >
      <Text
        hyphenationCallback={keepWhole}
        style={{ fontFamily: BODY_FAMILY, fontSize: 62, fontWeight: 700, color: '#e6e6e6', textAlign: 'center' }}
      >
        DRAFT 下書き
      </Text>
    </View>
  )
}
