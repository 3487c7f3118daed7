import { deflateSync } from 'node:zlib'

/** Entry types of a cross-reference stream (ISO 32000-2, 7.5.8.3, table 18). */
const IN_FILE = 1
const IN_OBJECT_STREAM = 2

/** Bytes per entry: type, place (offset or object stream), index within the object stream. */
const COLUMNS = 7
/** PNG "up" predictor: neighbouring entries differ little, so their differences compress well (7.4.4.4). */
const PNG_UP = 2
const FAST = { level: 3 }

/** Where every object of the file stands (ISO 32000-2, 7.5.8). */
export class CrossReferences {
  private count = 1
  private types = new Uint8Array(4096)
  private places = new Float64Array(4096)
  private indexes = new Uint8Array(4096)

  allocate(count: number): number {
    const first = this.count
    this.count += count
    while (this.count > this.types.length) this.grow()
    return first
  }

  inFile(number: number, offset: number) {
    this.types[number] = IN_FILE
    this.places[number] = offset
  }

  inObjectStream(number: number, stream: number, index: number) {
    this.types[number] = IN_OBJECT_STREAM
    this.places[number] = stream
    this.indexes[number] = index
  }

  /** The dictionary entries and the compressed data of the cross-reference stream. */
  encode(): { entries: string; data: Buffer } {
    const rows = Buffer.alloc(this.count * (COLUMNS + 1))
    let above = Buffer.alloc(COLUMNS)
    let entry = Buffer.alloc(COLUMNS)
    for (let number = 0; number < this.count; number++) {
      entry.fill(0)
      if (number === 0) entry[COLUMNS - 1] = 255
      else {
        entry[0] = this.types[number] ?? 0
        entry.writeUIntBE(this.places[number] ?? 0, 1, 5)
        entry[COLUMNS - 1] = this.indexes[number] ?? 0
      }
      const at = number * (COLUMNS + 1)
      rows[at] = PNG_UP
      for (let k = 0; k < COLUMNS; k++) rows[at + 1 + k] = (entry[k] ?? 0) - (above[k] ?? 0)
      ;[above, entry] = [entry, above]
    }
    const predictor = `/DecodeParms<</Predictor 12/Columns ${COLUMNS}>>`
    return {
      entries: `/Type/XRef/Size ${this.count}/W[1 5 1]/Filter/FlateDecode${predictor}`,
      data: deflateSync(rows, FAST),
    }
  }

  private grow() {
    const size = this.types.length * 2
    const types = new Uint8Array(size)
    const places = new Float64Array(size)
    const indexes = new Uint8Array(size)
    types.set(this.types)
    places.set(this.places)
    indexes.set(this.indexes)
    this.types = types
    this.places = places
    this.indexes = indexes
  }
}
