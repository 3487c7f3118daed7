import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { CrossReferences } from './cross-references'

const CHUNK = 1 << 20
const OBJECTS_PER_STREAM = 200
/** Object streams are read once and dropped; a higher level costs more time than the bytes are worth. */
const FAST = { level: 3 }

export type FinishedPdf = { bytes: number; sha256: string }

/**
 * Writes a PDF 1.7 file from front to back in bounded memory: small objects go into compressed object streams
 * (ISO 32000-2, 7.5.7), the table of their places into a cross-reference stream (7.5.8). Nothing depends on clock or chance.
 */
export class PdfWriter {
  private readonly buffer = Buffer.allocUnsafe(CHUNK)
  private filled = 0
  private flushed = 0
  private readonly hash = createHash('sha256')
  private readonly places = new CrossReferences()
  private waiting: { number: number; body: string }[] = []

  constructor(private readonly sink: (chunk: Uint8Array) => void) {
    // Bytes above 127 in the second line tell transfer programs that the file is binary (7.5.2).
    this.text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
  }

  /** Reserves object numbers; an object may be written long after others refer to it. @returns the first. */
  allocate(count = 1): number {
    return this.places.allocate(count)
  }

  /** An object without a stream, in PDF syntax. */
  object(number: number, body: string) {
    if (this.waiting.push({ number, body }) === OBJECTS_PER_STREAM) this.writeObjectStream()
  }

  /** A stream object; `data` as it shall stand in the file, `entries` its dictionary without Length. */
  stream(number: number, entries: string, data: Uint8Array) {
    this.places.inFile(number, this.position)
    this.text(`${number} 0 obj\n<<${entries}/Length ${data.length}>>\nstream\n`)
    this.bytes(data)
    this.text('\nendstream\nendobj\n')
  }

  /** Writes what is waiting, the cross-reference stream and the trailer. The file identifier (14.4) follows from the content. */
  end(root: number, info: number): FinishedPdf {
    this.writeObjectStream()
    this.flush()
    const id = this.hash.copy().digest('hex').slice(0, 32)
    const number = this.allocate()
    const position = this.position
    this.places.inFile(number, position)
    const { entries, data } = this.places.encode()
    this.stream(number, `${entries}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`, data)
    this.text(`startxref\n${position}\n%%EOF\n`)
    this.flush()
    return { bytes: this.flushed, sha256: this.hash.digest('hex') }
  }

  private get position() {
    return this.flushed + this.filled
  }

  private writeObjectStream() {
    if (this.waiting.length === 0) return
    const number = this.allocate()
    let index = ''
    let bodies = ''
    this.waiting.forEach((object, i) => {
      index += `${object.number} ${bodies.length} `
      bodies += `${object.body}\n`
      this.places.inObjectStream(object.number, number, i)
    })
    const count = this.waiting.length
    this.waiting = []
    const data = deflateSync(Buffer.from(index + bodies, 'latin1'), FAST)
    this.stream(number, `/Type/ObjStm/N ${count}/First ${index.length}/Filter/FlateDecode`, data)
  }

  private text(latin1: string) {
    if (this.filled + latin1.length > CHUNK) this.flush()
    this.filled += this.buffer.write(latin1, this.filled, 'latin1')
  }

  private bytes(data: Uint8Array) {
    if (this.filled + data.length > CHUNK) this.flush()
    if (data.length > CHUNK) return this.hand(data)
    this.buffer.set(data, this.filled)
    this.filled += data.length
  }

  private flush() {
    if (this.filled === 0) return
    // A copy, because the receiver may keep the chunk while the buffer is filled again.
    this.hand(Uint8Array.prototype.slice.call(this.buffer, 0, this.filled))
    this.filled = 0
  }

  private hand(chunk: Uint8Array) {
    this.hash.update(chunk)
    this.flushed += chunk.length
    this.sink(chunk)
  }
}
