import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Document, Path, pdf, Svg, View } from '@react-pdf/renderer'
import QRCode from 'qrcode'
import { letterBody } from '@/lib/notice/letter-body'
import { LetterPages } from '@/lib/notice/pdf'
import { JapaneseText } from '@/lib/pdf/japanese-text'
import type { Recipient } from '@/lib/pdf/letter/recipient'
import { ADDRESS_ZONE, BODY_TOP, CODE, QR } from '@/lib/pdf/letter/sheet'
import { VariantPage } from '@/lib/pdf/letter/variant-page'
import { MM } from '@/lib/pdf/page-size'
import { loadFonts } from '@/lib/pdf/react-pdf-fonts'
import { type Engine, inFolder, timed } from './measure'
import { aNotice, FORMS } from './notice'
import { people } from './people'

/** The cost per letter does not depend on their number: each is a document of its own. */
const MOST_LETTERS = 40

const notice = aNotice()
const bodies = FORMS.map((form) => letterBody(notice, form))

function Address({ recipient }: { recipient: Recipient }) {
  const { left, top, width } = ADDRESS_ZONE
  const lines = [`〒${recipient.postalCode}`, ...recipient.addressLines]
  return (
    <View style={{ position: 'absolute', left: left * MM, top: top * MM }}>
      {lines.map((line) => (
        <JapaneseText key={line} size={9} lineHeight={1.25} width={width * MM}>
          {line}
        </JapaneseText>
      ))}
      <JapaneseText size={11.5} lineHeight={1.4} width={width * MM}>
        {`${recipient.name}　${recipient.honorific}`}
      </JapaneseText>
    </View>
  )
}

function QrSymbol({ code }: { code: string }) {
  const { modules } = QRCode.create(code.replaceAll('-', ''), { version: 1, errorCorrectionLevel: 'Q' })
  const dark = Array.from(modules.data.keys()).filter((i) => modules.data[i])
  const path = dark.map((i) => `M${i % modules.size} ${Math.floor(i / modules.size)}h1v1h-1z`).join('')
  const side = QR.size * MM
  return (
    <Svg
      style={{ position: 'absolute', left: QR.left * MM, top: QR.top * MM, width: side, height: side }}
      viewBox={`0 0 ${modules.size} ${modules.size}`}
    >
      <Path d={path} fill="#000000" />
    </Svg>
  )
}

/** The same letter as the product's, as anybody would write it with react-pdf alone: name, address and code in the document. */
function Letter({ recipient }: { recipient: Recipient }) {
  const body = bodies[recipient.variant]
  if (!body) throw new RangeError('no such variant')
  return (
    <Document title={body.title} author={notice.sender.name}>
      <VariantPage bodyTop={BODY_TOP} codeLabel={body.frame.codeLabel} onPageCount={() => {}}>
        <Address recipient={recipient} />
        <QrSymbol code={recipient.code} />
        <View
          fixed
          style={{
            position: 'absolute',
            left: (CODE.left + CODE.labelWidth) * MM,
            top: CODE.baseline * MM - CODE.size,
          }}
        >
          <JapaneseText size={CODE.size} lineHeight={1} width={40 * MM}>
            {recipient.code}
          </JapaneseText>
        </View>
        <LetterPages body={body} draft={false} />
      </VariantPage>
    </Document>
  )
}

async function make(recipient: Recipient): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await pdf(<Letter recipient={recipient} />).toBuffer()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Plain react-pdf, one document per letter; fonts are registered once. */
export const reactPdf: Engine = (wanted) =>
  inFolder(async (folder) => {
    const count = Math.min(wanted, MOST_LETTERS)
    const list = people(0, count)
    const [setUpMs] = await timed(() => loadFonts(new Set(['TodokeSansJP', 'TodokeSans'])))
    const [firstPassMsPerLetter] = await timed(() => make(list[0] as Recipient))
    let bytes = 0
    const [ms] = await timed(async () => {
      for (const recipient of list) {
        const file = await make(recipient)
        writeFileSync(path.join(folder, `${recipient.id}.pdf`), file)
        bytes += file.length
      }
    })
    return { count, msPerLetter: ms / count, bytesPerLetter: bytes / count, setUpMs, firstPassMsPerLetter }
  })
