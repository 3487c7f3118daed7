import type { Readable } from 'node:stream'
import { type Delimiter, delimiterOf } from './delimiter'
import { EncodingDetector } from './encoding'
import type { CsvFormat } from './rows'

/** Enough for any header line. */
const HEAD = 64 * 1024

/** First bytes of files that people take for CSV: xlsx and other zips, old Excel, PDF. */
const OTHER_FORMATS = ['504b0304', 'd0cf11e0', '25504446']

export type Inspection = { format: CsvFormat } | { refused: 'empty' | 'notCsv' | 'encoding' }

/** Watches a file stream by on its way into the store and tells afterwards how to read it. */
export class FileInspector {
  private head: Uint8Array = new Uint8Array(0)
  private readonly encoding = new EncodingDetector()

  async *watch(source: Readable): AsyncGenerator<Uint8Array> {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk]).subarray(0, HEAD)
      this.encoding.push(chunk)
      yield chunk
    }
  }

  /** Call when the last byte went by. */
  result(): Inspection {
    if (this.head.length === 0) return { refused: 'empty' }
    const magic = Buffer.from(this.head.subarray(0, 4)).toString('hex')
    if (OTHER_FORMATS.includes(magic)) return { refused: 'notCsv' }
    const encoding = this.encoding.result()
    if (!encoding) return { refused: 'encoding' }
    const delimiter: Delimiter = delimiterOf(new TextDecoder(encoding).decode(this.head))
    return { format: { encoding, delimiter } }
  }
}
