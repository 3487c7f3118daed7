import { EmbeddedFont } from '../font/embedded-font'
import { faces, openFont } from '../fonts'
import { A4 } from '../page-size'
import { AddressBlock } from './address-block'
import type { CompiledTemplate } from './compiled-template'
import { Content } from './content'
import { informationDictionary } from './information'
import { type LowerBody, loweredBodyTop } from './lowered-body'
import { PageTree } from './page-tree'
import { PdfWriter } from './pdf-writer'
import { qrStamp } from './qr-stamp'
import type { LetterIssue, Recipient } from './recipient'
import { codeStamp, type Stamp, stampAddress } from './stamps'
import { TemplateForms } from './template-forms'

export type PrintedLetter = {
  id: string
  firstPage: number
  pages: number
  /** False when the address is longer than the window shows: this letter needs another envelope. */
  fitsWindow: boolean
}

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

export type PrinterOptions = {
  /** Begin every letter on a fresh sheet when both sides are printed. */
  duplexPadding?: boolean
  /** Lays out the body of a letter whose address overflows the window; without it such letters are held. */
  lowerBody?: LowerBody
}

const onlyOverflows = (issues: LetterIssue[]) => issues.every(({ kind }) => kind === 'overflow')

/**
 * One file of letters, from the first byte to the last: the template's forms, page after page with its stamps, fonts, page tree, catalog
 * (ISO 32000-2, 7.7).
 */
export class PrintJob {
  private readonly writer: PdfWriter
  private readonly pageTree: PageTree
  private readonly fonts = faces().map((face) => new EmbeddedFont(() => openFont(face)))
  private readonly content = new Content(this.fonts)
  private readonly address = new AddressBlock()
  private readonly stamps: Stamp[] = [stampAddress, codeStamp(), qrStamp()]
  private readonly resources: number
  private readonly fontBases: number[]
  private readonly variants: string[][]
  private readonly templates: TemplateForms[]
  private readonly lowered = new Map<string, TemplateForms>()
  private readonly letters: PrintedLetter[] = []
  private readonly held: HeldLetter[] = []

  constructor(
    private readonly template: CompiledTemplate,
    private readonly options: PrinterOptions,
    sink: (chunk: Uint8Array) => void,
  ) {
    this.writer = new PdfWriter(sink)
    this.pageTree = new PageTree(this.writer)
    this.resources = this.writer.allocate()
    this.fontBases = this.fonts.map(() => this.writer.allocate(EmbeddedFont.OBJECTS))
    const forms = new TemplateForms(this.writer, template)
    this.templates = [forms]
    this.variants = template.variants.map((_, variant) => forms.pages(variant))
  }

  async run(recipients: Iterable<Recipient>): Promise<PrintRun> {
    for (const recipient of recipients) {
      const forms = this.variants[recipient.variant]
      if (!forms) throw new RangeError(`The template has no variant ${recipient.variant}`)
      const issues = this.address.layOut(recipient)
      if (issues.length === 0) this.writeLetter(recipient, forms, true)
      else await this.writeOverflowing(recipient, [...issues])
    }
    const { letters, held, pageTree } = this
    const { pages } = pageTree
    return { ...this.finish(), pages, letters, held }
  }

  /** An address longer than the window grows downward, and the whole text of its letter moves below it. Nothing is cut off. */
  private async writeOverflowing(recipient: Recipient, issues: LetterIssue[]) {
    const { lowerBody } = this.options
    const bodyTop = lowerBody && onlyOverflows(issues) ? loweredBodyTop(this.address.flow()) : undefined
    if (!lowerBody || bodyTop === undefined) {
      this.held.push({ id: recipient.id, issues })
      return
    }
    const key = `${recipient.variant} ${bodyTop}`
    const forms = this.lowered.get(key) ?? new TemplateForms(this.writer, await lowerBody(recipient.variant, bodyTop))
    if (!this.lowered.has(key)) this.templates.push(forms)
    this.lowered.set(key, forms)
    this.writeLetter(recipient, forms.pages(0), false)
  }

  /** The laid-out pages with the letter's own stamps over them (ISO 32000-2, 7.8.2 and 8.10). */
  private writeLetter(recipient: Recipient, forms: string[], fitsWindow: boolean) {
    const firstPage = this.pageTree.pages + 1
    forms.forEach((form, page) => {
      this.content.reset()
      this.content.operators(`${form} Do `)
      for (const stamp of this.stamps) stamp(this.content, { recipient, page, address: this.address })
      const contents = this.writer.allocate()
      this.writer.stream(contents, '', this.content.bytes)
      this.addPage(`/Contents ${contents} 0 R`)
    })
    if (this.options.duplexPadding && forms.length % 2 === 1) this.addPage('')
    this.letters.push({ id: recipient.id, firstPage, pages: this.pageTree.pages + 1 - firstPage, fitsWindow })
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
    const forms = this.templates.map((template) => template.resources)
    writer.object(this.resources, `<</Font<<${fonts}>>/XObject<<${forms.join('')}>>>>`)
    const pages = this.pageTree.end()
    const [info, catalog] = [writer.allocate(), writer.allocate()]
    writer.object(info, informationDictionary(this.template.meta))
    const duplex = this.options.duplexPadding ? 'DuplexFlipLongEdge' : 'Simplex'
    writer.object(
      catalog,
      // Print scaling would move the address out of the envelope's window (ISO 32000-2, 12.2).
      `<</Type/Catalog/Pages ${pages} 0 R/Lang(ja-JP)/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/${duplex}>>>>`,
    )
    return writer.end(catalog, info)
  }
}
