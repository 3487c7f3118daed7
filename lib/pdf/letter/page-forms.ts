import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { type RelocatableObject, reference } from './compiled-template'

const MAX_COMPRESSION = { level: 9 }

/** Lifts pages out of a finished PDF as form objects, together with every object they use. */
export class PageForms {
  readonly objects: RelocatableObject[] = []
  private readonly indexes = new Map<string, number>()
  private readonly pending: PDFRef[] = []

  private constructor(private readonly document: PDFDocument) {}

  /** @returns the objects, and the index of each page's form in page order. */
  static async lift(pdf: Buffer): Promise<{ objects: RelocatableObject[]; forms: number[] }> {
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    const lifter = new PageForms(document)
    const forms = document.getPages().map((page) => lifter.form(page))
    lifter.liftPending()
    return { objects: lifter.objects, forms }
  }

  /** A page's content as a form XObject (ISO 32000-2, 8.10): drawn as often as wanted, stored once. */
  private form(page: PDFPage): number {
    const { width, height } = page.getSize()
    // Writing the resources numbers the objects they name, so it comes before this form takes its own number.
    const resources = this.write(page.node.Resources() ?? this.document.context.obj({}))
    return (
      this.objects.push({
        dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 ${width} ${height}]/Resources ${resources}/Filter/FlateDecode`,
        stream: deflateSync(this.content(page), MAX_COMPRESSION),
      }) - 1
    )
  }

  private content(page: PDFPage): Buffer {
    const contents = page.node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
    return Buffer.concat(
      streams.flatMap((object) => {
        const stream = object instanceof PDFRef ? this.document.context.lookup(object) : object
        if (stream instanceof PDFRawStream) return [Buffer.from(decodePDFRawStream(stream).decode()), Buffer.from('\n')]
        if (stream instanceof PDFStream) return [Buffer.from(stream.getContents()), Buffer.from('\n')]
        throw new Error('Page content is not a stream')
      }),
    )
  }

  private index(ref: PDFRef): number {
    const known = this.indexes.get(ref.tag)
    if (known !== undefined) return known
    const index = this.objects.push({ dictionary: '', stream: null }) - 1
    this.indexes.set(ref.tag, index)
    this.pending.push(ref)
    return index
  }

  /** An object in PDF syntax (ISO 32000-2, 7.3) with relocatable references. */
  private write(object: PDFObject): string {
    if (object instanceof PDFRef) return reference(this.index(object))
    if (object instanceof PDFDict) return `<<${this.entries(object, [])}>>`
    if (object instanceof PDFArray)
      return `[${object
        .asArray()
        .map((item) => this.write(item))
        .join(' ')}]`
    return object.toString()
  }

  private entries(dictionary: PDFDict, leftOut: string[]): string {
    return dictionary
      .entries()
      .filter(([key]) => !leftOut.includes(key.toString()))
      .map(([key, value]) => `${key.toString()} ${this.write(value)}`)
      .join('')
  }

  private liftPending() {
    for (let ref = this.pending.shift(); ref; ref = this.pending.shift()) {
      const object = this.document.context.lookup(ref)
      const index = this.index(ref)
      if (object === undefined) throw new Error(`The template refers to a missing object ${ref.tag}`)
      this.objects[index] =
        object instanceof PDFStream ? this.liftStream(object) : { dictionary: this.write(object), stream: null }
    }
  }

  /** Streams are packed as small as possible once: they are copied into every file of letters. */
  private liftStream(stream: PDFStream): RelocatableObject {
    const filter = stream.dict.get(PDFName.of('Filter'))?.toString()
    const contents = Buffer.from(stream.getContents())
    const plain = filter === undefined || (filter === '/FlateDecode' && !stream.dict.has(PDFName.of('DecodeParms')))
    if (!plain) return { dictionary: this.entries(stream.dict, ['/Length']), stream: contents }
    const body = deflateSync(filter ? inflateSync(contents) : contents, MAX_COMPRESSION)
    return { dictionary: `${this.entries(stream.dict, ['/Length', '/Filter'])}/Filter/FlateDecode`, stream: body }
  }
}
