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

/**
 * The text of each page as a reader would copy it, in drawing order; a new line wherever the height on the page changes.
 * Knows what this product writes (two-byte fonts with a ToUnicode map, form objects), so that tests need no other program.
 */
export async function readText(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return new TextReader().pages(document.getPages())
}

class TextReader {
  private readonly fonts = new Map<PDFDict, FontTexts>()
  private out = ''
  private height = 0
  private position = new TextPosition()

  pages(pages: PDFPage[]): string[] {
    return pages.map((page) => {
      this.out = ''
      this.position = new TextPosition()
      const contents = page.node.Contents()
      const streams = contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents]
      for (const stream of streams) {
        if (stream instanceof PDFStream) this.run(decoded(stream), page.node.Resources())
      }
      return this.out.trim()
    })
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
    const { y } = this.position.origin
    if (Math.abs(y - this.height) > SAME_LINE) this.out += '\n'
    this.height = y
    for (let i = 0; i + 1 < bytes.length; i += 2) this.out += font.get(bytes.readUInt16BE(i)) ?? '\ufffd'
  }

  private form(object: unknown) {
    if (!(object instanceof PDFStream)) return
    if (object.dict.get(PDFName.of('Subtype'))?.toString() !== '/Form') return
    const resources = object.dict.lookup(PDFName.of('Resources'))
    this.run(decoded(object), resources instanceof PDFDict ? resources : undefined)
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
