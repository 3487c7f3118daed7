/** Code points above this (planes 4 to 13) are unassigned; planes 14 to 16 hold selectors and private use. */
const MAPPED = 0x40000

const STANDARDISED_FIRST = 0xfe00
const STANDARDISED_LAST = 0xfe0f
const IDEOGRAPHIC_FIRST = 0xe0100
const IDEOGRAPHIC_LAST = 0xe01ef

/** True for the 16 standardised and 240 ideographic variation selectors (Unicode 23.4). */
export const isVariationSelector = (codePoint: number) =>
  (codePoint >= STANDARDISED_FIRST && codePoint <= STANDARDISED_LAST) ||
  (codePoint >= IDEOGRAPHIC_FIRST && codePoint <= IDEOGRAPHIC_LAST)

const selectorIndex = (selector: number) =>
  selector >= IDEOGRAPHIC_FIRST ? selector - IDEOGRAPHIC_FIRST + 16 : selector - STANDARDISED_FIRST

const sequenceKey = (base: number, selector: number) => base * 512 + selectorIndex(selector)

/** Marks a sequence whose glyph is the one the base character has anyway ("default UVS"). */
const SAME_AS_BASE = 0

/**
 * The `cmap` table of one font (ISO/IEC 14496-22, 5.2.1): which glyph stands for which character.
 * It is the only proof that a font can draw a name: extracted text says the right characters even when the wrong glyph was drawn.
 */
export class CharacterMap {
  /** Glyph id by code point, 0 where the font has none. Read directly by the letter shaper's inner loop. */
  readonly glyphs = new Uint16Array(MAPPED)
  private readonly sequences = new Map<number, number>()

  /** @param table view of the whole table, starting at its version field. */
  constructor(private readonly table: DataView) {
    let segments = -1
    let groups = -1
    for (let i = 0; i < table.getUint16(2); i++) {
      const offset = table.getUint32(8 + 8 * i)
      const format = table.getUint16(offset)
      if (format === 12) groups = offset
      if (format === 4) segments = offset
      if (format === 14) this.readVariationSequences(offset)
    }
    if (groups >= 0) this.readGroups(groups)
    else if (segments >= 0) this.readSegments(segments)
  }

  /** Glyph id of a character on its own, 0 if the font has none. */
  glyph(codePoint: number): number {
    return this.glyphs[codePoint] ?? 0
  }

  /** Glyph id of a base character with a variation selector, 0 if the font does not know this very sequence. */
  variant(base: number, selector: number): number {
    const glyph = this.sequences.get(sequenceKey(base, selector))
    if (glyph === undefined) return 0
    return glyph === SAME_AS_BASE ? this.glyph(base) : glyph
  }

  /** Format 12, segmented coverage: runs of consecutive code points and glyphs. */
  private readGroups(at: number) {
    for (let i = 0; i < this.table.getUint32(at + 12); i++) {
      const group = at + 16 + 12 * i
      const first = this.table.getUint32(group)
      const last = Math.min(this.table.getUint32(group + 4), MAPPED - 1)
      const glyph = this.table.getUint32(group + 8)
      for (let c = first; c <= last; c++) this.glyphs[c] = glyph + c - first
    }
  }

  /** Format 4, segment mapping to delta values: characters of the basic plane only. */
  private readSegments(at: number) {
    const { table } = this
    const count = table.getUint16(at + 6) / 2
    for (let i = 0; i < count; i++) {
      const last = table.getUint16(at + 14 + 2 * i)
      const first = table.getUint16(at + 16 + 2 * count + 2 * i)
      const delta = table.getUint16(at + 16 + 4 * count + 2 * i)
      const rangeAt = at + 16 + 6 * count + 2 * i
      const range = table.getUint16(rangeAt)
      for (let c = first; c <= last && c < 0xffff; c++) {
        const direct = range === 0 ? c : table.getUint16(rangeAt + range + 2 * (c - first))
        if (range === 0 || direct !== 0) this.glyphs[c] = (direct + delta) & 0xffff
      }
    }
  }

  /** Format 14, Unicode variation sequences: per selector, the characters it leaves alone and those it redirects. */
  private readVariationSequences(at: number) {
    const { table } = this
    const uint24 = (p: number) => (table.getUint8(p) << 16) | table.getUint16(p + 1)
    for (let i = 0; i < table.getUint32(at + 6); i++) {
      const record = at + 10 + 11 * i
      const selector = uint24(record)
      const defaults = table.getUint32(record + 3)
      const others = table.getUint32(record + 7)
      if (defaults !== 0) {
        for (let k = 0; k < table.getUint32(at + defaults); k++) {
          const range = at + defaults + 4 + 4 * k
          const first = uint24(range)
          const last = first + table.getUint8(range + 3)
          for (let c = first; c <= last; c++) this.sequences.set(sequenceKey(c, selector), SAME_AS_BASE)
        }
      }
      if (others !== 0) {
        for (let k = 0; k < table.getUint32(at + others); k++) {
          const mapping = at + others + 4 + 5 * k
          this.sequences.set(sequenceKey(uint24(mapping), selector), table.getUint16(mapping + 3))
        }
      }
    }
  }
}
