/** The encodings a list of persons comes in, as TextDecoder calls them. `shift_jis` is Windows-31J there (WHATWG). */
export type CsvEncoding = 'utf-8' | 'shift_jis' | 'utf-16le' | 'utf-16be'

const BOMS: [CsvEncoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** More unreadable characters than this share of the file: it is no text in that encoding. */
const TOLERATED = 0.01

const UNREADABLE = /\ufffd/g

/** Decodes along and counts what could not be read. */
class Trial {
  private readonly decoder: TextDecoder
  unreadable = 0
  length = 0

  constructor(encoding: CsvEncoding) {
    this.decoder = new TextDecoder(encoding)
  }

  push(bytes?: Uint8Array) {
    const text = bytes ? this.decoder.decode(bytes, { stream: true }) : this.decoder.decode()
    this.length += text.length
    if (text.includes('\ufffd')) this.unreadable += text.match(UNREADABLE)?.length ?? 0
  }
}

/** ASCII in UTF-16 has a zero in every other byte; no other text has any. */
function utf16Without(bom: Uint8Array): CsvEncoding | null {
  let even = 0
  let odd = 0
  for (let i = 0; i < bom.length; i++) if (bom[i] === 0) i % 2 ? odd++ : even++
  if (even + odd === 0) return null
  return odd >= even ? 'utf-16le' : 'utf-16be'
}

/**
 * Finds a file's encoding while it streams by: a byte order mark decides; without one the first in which the whole file
 * is readable (UTF-8, then Windows-31J), because a few rows prove nothing: many lists are ASCII for thousands of rows.
 */
export class EncodingDetector {
  private head: Uint8Array = new Uint8Array(0)
  private decided: CsvEncoding | undefined
  private readonly utf8 = new Trial('utf-8')
  private readonly shiftJis = new Trial('shift_jis')

  push(bytes: Uint8Array): void {
    if (this.decided) return
    if (this.head.length < 4096) {
      this.head = Buffer.concat([this.head, bytes.subarray(0, 4096)])
      if (this.head.length >= 4) this.decided = this.fromHead()
      if (this.decided) return
    }
    this.utf8.push(bytes)
    this.shiftJis.push(bytes)
  }

  private fromHead(): CsvEncoding | undefined {
    const bom = BOMS.find(([, mark]) => mark.every((byte, i) => this.head[i] === byte))
    return bom?.[0] ?? utf16Without(this.head) ?? undefined
  }

  /** Call once, after the last byte. Null: no encoding reads this as text. */
  result(): CsvEncoding | null {
    if (this.decided) return this.decided
    this.utf8.push()
    this.shiftJis.push()
    if (this.utf8.unreadable === 0) return 'utf-8'
    const best = this.shiftJis.unreadable <= this.utf8.unreadable ? this.shiftJis : this.utf8
    if (best.unreadable > best.length * TOLERATED) return null
    return best === this.shiftJis ? 'shift_jis' : 'utf-8'
  }
}
