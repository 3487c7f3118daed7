import { EmbeddedFont } from '../font/embedded-font'
import { faces, openFont } from '../fonts'
import { A4 } from '../page-size'
import { AddressBlock } from './address-block'
import { type CompiledTemplate, relocate } from './compiled-template'
import { Content } from './content'
import { informationDictionary } from './information'
import { PageTree } from './page-tree'
import { PdfWriter } from './pdf-writer'
import { qrStamp } from './qr-stamp'
import type { LetterIssue, Recipient } from './recipient'
import { codeStamp, type Stamp, stampAddress } from './stamps'

export type PrintedLetter = { id: string; firstPage: number; pages: number }

export type HeldLetter = { id: string; issues: LetterIssue[] }

export type PrintRun = {
  sha256: string
  bytes: number
  pages: number
  /** In print order; `firstPage` counts from 1, `pages` includes a blank page added for duplex. */
  letters: PrintedLetter[]
  /** Not in the file. */
  held: HeldLetter[]
}

export type LetterPrinter = {
  /** What keeps this letter from being printed; empty when it will print exactly as written. Writes nothing. */
  check: (recipient: Recipient) => LetterIssue[]
  /**
   * Writes one PDF with all letters that can be printed. Same template, same recipients in the same order: same bytes.
   * @param sink receives the file piece by piece, about 1 MiB each.
   */
  print: (sink: (chunk: Uint8Array) => void, recipients: Iterable<Recipient>) => PrintRun
}

/** @param options.duplexPadding begin every letter on a fresh sheet when both sides are printed. */
export function createLetterPrinter(
  template: CompiledTemplate,
  { duplexPadding = false }: { duplexPadding?: boolean } = {},
): LetterPrinter {
  const address = new AddressBlock()
  return {
    check: (recipient) => {
      pagesOf(template, recipient)
      return [...address.layOut(recipient)]
    },
    print: (sink, recipients) => new PrintJob(template, address, duplexPadding, sink).run(recipients),
  }
}

function pagesOf(template: CompiledTemplate, { variant }: Recipient): number[] {
  const pages = template.variants[variant]
  if (!pages) throw new RangeError(`The template has no variant ${variant}`)
  return pages
}

/** One file of letters. */
class PrintJob {
  private readonly writer: PdfWriter
  private readonly pageTree: PageTree
  private readonly fonts = faces().map((face) => new EmbeddedFont(() => openFont(face)))
  private readonly content = new Content(this.fonts)
  private readonly stamps: Stamp[] = [stampAddress, codeStamp(), qrStamp()]
  private readonly templateBase: number
  private readonly resources: number
  private readonly fontBases: number[]

  constructor(
    private readonly template: CompiledTemplate,
    private readonly address: AddressBlock,
    private readonly duplexPadding: boolean,
    sink: (chunk: Uint8Array) => void,
  ) {
    this.writer = new PdfWriter(sink)
    this.pageTree = new PageTree(this.writer)
    this.resources = this.writer.allocate()
    this.templateBase = this.writer.allocate(template.objects.length)
    this.fontBases = this.fonts.map(() => this.writer.allocate(EmbeddedFont.OBJECTS))
  }

  run(recipients: Iterable<Recipient>): PrintRun {
    this.writeTemplate()
    const letters: PrintedLetter[] = []
    const held: HeldLetter[] = []
    for (const recipient of recipients) {
      const forms = pagesOf(this.template, recipient)
      const issues = this.address.layOut(recipient)
      if (issues.length > 0) held.push({ id: recipient.id, issues: [...issues] })
      else letters.push(this.writeLetter(recipient, forms))
    }
    const pages = this.pageTree.pages
    return { ...this.finish(), pages, letters, held }
  }

  private writeTemplate() {
    this.template.objects.forEach(({ dictionary, stream }, i) => {
      const body = relocate(dictionary, this.templateBase)
      if (stream) this.writer.stream(this.templateBase + i, body, stream)
      else this.writer.object(this.templateBase + i, body)
    })
  }

  private writeLetter(recipient: Recipient, forms: number[]): PrintedLetter {
    const firstPage = this.pageTree.pages + 1
    forms.forEach((form, page) => {
      this.content.reset()
      this.content.operators(`/T${form} Do `)
      for (const stamp of this.stamps) stamp(this.content, { recipient, page, address: this.address })
      const contents = this.writer.allocate()
      this.writer.stream(contents, '', this.content.bytes)
      this.addPage(`/Contents ${contents} 0 R`)
    })
    if (this.duplexPadding && forms.length % 2 === 1) this.addPage('')
    return { id: recipient.id, firstPage, pages: this.pageTree.pages + 1 - firstPage }
  }

  private addPage(contents: string) {
    this.pageTree.add(`/MediaBox[0 0 ${A4.width} ${A4.height}]/Resources ${this.resources} 0 R${contents}`)
  }

  /** Fonts come last, when it is known which glyphs were used; then what refers to them. */
  private finish() {
    const { writer } = this
    let fonts = ''
    this.fonts.forEach((font, i) => {
      const base = this.fontBases[i]
      if (base === undefined || !font.used) return
      font.write(writer, base)
      fonts += `/F${i} ${base} 0 R`
    })
    const forms = this.template.variants.flat().map((form) => `/T${form} ${this.templateBase + form} 0 R`)
    writer.object(this.resources, `<</Font<<${fonts}>>/XObject<<${forms.join('')}>>>>`)
    const pages = this.pageTree.end()
    const [info, catalog] = [writer.allocate(), writer.allocate()]
    writer.object(info, informationDictionary(this.template.meta))
    const duplex = this.duplexPadding ? 'DuplexFlipLongEdge' : 'Simplex'
    writer.object(
      catalog,
      // Print scaling would move the address out of the envelope's window (ISO 32000-2, 12.2).
      `<</Type/Catalog/Pages ${pages} 0 R/Lang(ja-JP)/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/${duplex}>>>>`,
    )
    return writer.end(catalog, info)
  }
}
