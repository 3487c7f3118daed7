import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib'
import { contentTokens } from './content-tokens'
import { TextPosition } from './text-position'

type FontTexts = Map<number, string>

const SHOWS = new Set(['Tj', 'TJ'])
const SAME_LINE = 0.5

/** Text shown in one go, and where it begins: points from the left and bottom edge of the page. */
export type TextPiece = { text: string; x: number; y: number }

/**
 * The text of each page as a reader would copy it, in drawing order; a new line wherever the height on the page changes.
 * Knows what this product writes (two-byte fonts with a ToUnicode map, form objects), so that tests need no other program.
 */
export async function readText(pdf: Uint8Array): Promise<string[]> {
  return (await readPieces(pdf)).map((pieces) =>
    pieces
      .map(({ text, y }, i) => (Math.abs(y - (pieces[i - 1]?.y ?? y)) > SAME_LINE ? `\n${text}` : text))
      .join('')
      .trim(),
  )
}

/** The text of each page piece by piece, in drawing order. */
export async function readPieces(pdf: Uint8Array): Promise<TextPiece[][]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const reader = new TextReader()
  return document.getPages().map((page) => reader.page(page))
}

class TextReader {
  private readonly fonts = new Map<PDFDict, FontTexts>()
  private pieces: TextPiece[] = []
  private position = new TextPosition()

  page(page: PDFPage): TextPiece[] {
    this.pieces = []
    this.position = new TextPosition()
    const contents = page.node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents]
    for (const stream of streams) {
      if (stream instanceof PDFStream) this.run(decoded(stream), page.node.Resources())
    }
    return this.pieces
  }

  private run(content: Buffer, resources: PDFDict | undefined) {
    let font: FontTexts = new Map()
    let name = ''
    let strings: Buffer[] = []
    let numbers: number[] = []
    for (const token of contentTokens(content)) {
      if (token.kind === 'name') name = token.value
      else if (token.kind === 'string') strings.push(token.bytes)
      else if (token.kind === 'number') numbers.push(token.value)
      else {
        this.position.apply(token.value, numbers)
        if (token.value === 'Tf') font = this.font(entry(resources, 'Font', name))
        if (token.value === 'Do') this.form(entry(resources, 'XObject', name))
        if (SHOWS.has(token.value)) this.show(Buffer.concat(strings), font)
        strings = []
        numbers = []
      }
    }
  }

  private show(bytes: Buffer, font: FontTexts) {
    let text = ''
    for (let i = 0; i + 1 < bytes.length; i += 2) text += font.get(bytes.readUInt16BE(i)) ?? '\ufffd'
    this.pieces.push({ text, ...this.position.origin })
  }

  private form(object: unknown) {
    if (!(object instanceof PDFStream)) return
    if (object.dict.get(PDFName.of('Subtype'))?.toString() !== '/Form') return
    const resources = object.dict.lookup(PDFName.of('Resources'))
    this.position.apply('q', [])
    this.run(decoded(object), resources instanceof PDFDict ? resources : undefined)
    this.position.apply('Q', [])
  }

  private font(dictionary: unknown): FontTexts {
    if (!(dictionary instanceof PDFDict)) return new Map()
    const known = this.fonts.get(dictionary)
    if (known) return known
    const map = dictionary.lookup(PDFName.of('ToUnicode'))
    const texts = map instanceof PDFStream ? textsOf(decoded(map).toString('latin1')) : new Map()
    this.fonts.set(dictionary, texts)
    return texts
  }
}

const entry = (resources: PDFDict | undefined, category: string, name: string) => {
  const dictionary = resources?.lookup(PDFName.of(category))
  return dictionary instanceof PDFDict ? dictionary.lookup(PDFName.of(name)) : undefined
}

const decoded = (stream: PDFStream): Buffer =>
  Buffer.from(stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents())

const utf16 = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')

/** A ToUnicode CMap (ISO 32000-2, 9.10.3): single mappings, and ranges given as a list or by their first text. */
function textsOf(cmap: string): FontTexts {
  const texts: FontTexts = new Map()
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f\s]*)>/gi)) {
      texts.set(Number.parseInt(code, 16), utf16(text))
    }
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', , list = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
      const items = [...list.matchAll(/<([0-9a-f\s]*)>/gi)]
      items.forEach(([, text = ''], i) => void texts.set(Number.parseInt(from, 16) + i, utf16(text)))
    }
  }
  return texts
}
