import { readFileSync } from 'node:fs'
import { CharacterMap } from './character-map'

const TRUETYPE = 0x00010000
const APPLE_TRUETYPE = 0x74727565

/**
 * A TrueType font file opened for measuring and subsetting (ISO/IEC 14496-22). Only fonts with `glyf` outlines: those are
 * what a PDF embeds as FontFile2 (ISO 32000-2, 9.9), and it keeps the subsetter small.
 */
export class TrueTypeFont {
  private readonly tables = new Map<string, Buffer>()
  readonly unitsPerEm: number
  readonly boundingBox: readonly number[]
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly bold: boolean
  readonly glyphCount: number
  readonly postScriptName: string
  readonly characters: CharacterMap
  /** Advance width by glyph id in 1/1000 of the font size, the unit of PDF widths (ISO 32000-2, 9.2.4). */
  readonly widths: Float64Array
  private readonly longOffsets: boolean
  private readonly longMetrics: number

  /** @throws Error when the bytes are not a TrueType font with glyf outlines (OpenType/CFF and collections are refused). */
  constructor(bytes: Buffer) {
    const version = bytes.readUInt32BE(0)
    if (version !== TRUETYPE && version !== APPLE_TRUETYPE) {
      throw new Error(
        'Not a TrueType font: OpenType/CFF files and font collections cannot be embedded by the letter engine',
      )
    }
    for (let i = 0; i < bytes.readUInt16BE(4); i++) {
      const record = 12 + 16 * i
      const offset = bytes.readUInt32BE(record + 8)
      this.tables.set(
        bytes.toString('latin1', record, record + 4),
        bytes.subarray(offset, offset + bytes.readUInt32BE(record + 12)),
      )
    }
    const head = this.table('head')
    this.unitsPerEm = head.readUInt16BE(18)
    this.boundingBox = [36, 38, 40, 42].map((at) => head.readInt16BE(at))
    this.longOffsets = head.readInt16BE(50) === 1
    this.glyphCount = this.table('maxp').readUInt16BE(4)
    const hhea = this.table('hhea')
    this.ascent = hhea.readInt16BE(4)
    this.descent = hhea.readInt16BE(6)
    this.longMetrics = hhea.readUInt16BE(34)
    const os2 = this.table('OS/2')
    this.bold = os2.readUInt16BE(4) >= 600
    this.capHeight = os2.readUInt16BE(0) >= 2 ? os2.readInt16BE(88) : Math.round(this.unitsPerEm * 0.7)
    this.postScriptName = this.name(6)
    const cmap = this.table('cmap')
    this.characters = new CharacterMap(new DataView(cmap.buffer, cmap.byteOffset, cmap.length))
    this.widths = Float64Array.from(
      { length: this.glyphCount },
      (_, glyph) => Math.round((this.advance(glyph) * 1_000_000) / this.unitsPerEm) / 1000,
    )
  }

  /** @throws Error naming the file, when it cannot be read or is no TrueType font. */
  static open(file: string): TrueTypeFont {
    try {
      return new TrueTypeFont(readFileSync(file))
    } catch (cause) {
      throw new Error(`Cannot use the font ${file}: ${cause instanceof Error ? cause.message : cause}`, { cause })
    }
  }

  /** @throws Error naming the table, when the font has none of that name. */
  table(tag: string): Buffer {
    const table = this.tables.get(tag)
    if (!table) throw new Error(`Font without table ${tag}`)
    return table
  }

  hasTable(tag: string): boolean {
    return this.tables.has(tag)
  }

  /** Advance in font units (`hmtx`). Glyphs past the last long metric share its advance. */
  advance(glyph: number): number {
    return this.table('hmtx').readUInt16BE(4 * Math.min(glyph, this.longMetrics - 1))
  }

  /** Left side bearing in font units (`hmtx`). */
  leftSideBearing(glyph: number): number {
    const at = glyph < this.longMetrics ? 4 * glyph + 2 : 4 * this.longMetrics + 2 * (glyph - this.longMetrics)
    return this.table('hmtx').readInt16BE(at)
  }

  /** The outline of one glyph (`glyf` through `loca`), empty for a blank one. */
  outline(glyph: number): Buffer {
    return this.table('glyf').subarray(this.outlineOffset(glyph), this.outlineOffset(glyph + 1))
  }

  private outlineOffset(glyph: number): number {
    const loca = this.table('loca')
    return this.longOffsets ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph)
  }

  /** One string of the `name` table, in its Windows (UTF-16) or Macintosh encoding. */
  private name(id: number): string {
    const table = this.table('name')
    const storage = table.readUInt16BE(4)
    for (let i = 0; i < table.readUInt16BE(2); i++) {
      const record = 6 + 12 * i
      if (table.readUInt16BE(record + 6) !== id) continue
      const start = storage + table.readUInt16BE(record + 10)
      const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8)))
      return table.readUInt16BE(record) === 3 ? text.swap16().toString('utf16le') : text.toString('latin1')
    }
    return 'Unnamed'
  }
}
