import type { EmbeddedFont } from '../font/embedded-font'

const CAPACITY = 1 << 16
const OPEN = 0x28
const CLOSE = 0x29
const BACKSLASH = 0x5c
const CARRIAGE_RETURN = 0x0d
const LETTER_R = 0x72

/** Glyphs in the order they are shown; a Shaper is one. */
export type Glyphs = {
  readonly glyph: ArrayLike<number>
  readonly face: ArrayLike<number>
  readonly text: ArrayLike<string>
}

/** Coordinates with two decimals: 1/7200 inch, finer than any printer. */
export const decimal = (points: number) => String(Math.round(points * 100) / 100)

/** The content stream of one page under construction (ISO 32000-2, 7.8.2); used again for every page. */
export class Content {
  private readonly buffer = Buffer.allocUnsafe(CAPACITY)
  private length = 0

  constructor(private readonly fonts: readonly EmbeddedFont[]) {}

  reset() {
    this.length = 0
  }

  /** The bytes so far; valid until the next call. */
  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length)
  }

  operators(ascii: string) {
    this.length += this.buffer.write(ascii, this.length, 'latin1')
  }

  /** Bytes as they are: the data of an inline image. */
  raw(data: Uint8Array) {
    this.buffer.set(data, this.length)
    this.length += data.length
  }

  /** Shows glyphs [from, to) at the current position (9.4.3), changing the font where the face changes. */
  show(glyphs: Glyphs, from: number, to: number, size: number) {
    let face = -1
    for (let i = from; i < to; i++) {
      const next = glyphs.face[i] ?? 0
      if (next !== face) {
        this.operators(face < 0 ? `/F${next} ${size} Tf(` : `)Tj/F${next} ${size} Tf(`)
        face = next
      }
      const cid = this.fonts[next]?.cid(glyphs.glyph[i] ?? 0, glyphs.text[i] ?? '') ?? 0
      this.byte(cid >> 8)
      this.byte(cid & 0xff)
    }
    if (face >= 0) this.operators(')Tj ')
  }

  /** One byte of a literal string, escaped where the syntax needs it (7.3.4.2). */
  private byte(value: number) {
    const { buffer } = this
    if (value === CARRIAGE_RETURN) {
      buffer[this.length++] = BACKSLASH
      buffer[this.length++] = LETTER_R
      return
    }
    if (value === OPEN || value === CLOSE || value === BACKSLASH) buffer[this.length++] = BACKSLASH
    buffer[this.length++] = value
  }
}
