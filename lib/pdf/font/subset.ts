import type { TrueTypeFont } from './truetype'

/** Flags of a composite glyph's component record (ISO/IEC 14496-22, 5.3.3.2). */
const WORDS = 0x0001
const SCALE = 0x0008
const MORE = 0x0020
const X_AND_Y_SCALE = 0x0040
const TWO_BY_TWO = 0x0080

const TRUETYPE = 0x00010000
const CHECKSUM_TARGET = 0xb1b0afba
const CHECKSUM_AT = 8

export type FontSubset = { bytes: Buffer; position: Map<number, number> }

/** The glyphs of the subset in order; glyph 0 always stands first. Components of composite glyphs are pulled in as they are met. */
class Selection {
  readonly glyphs: number[] = [0]
  readonly position = new Map<number, number>([[0, 0]])

  add(glyph: number): number {
    const known = this.position.get(glyph)
    if (known !== undefined) return known
    this.position.set(glyph, this.glyphs.length)
    return this.glyphs.push(glyph) - 1
  }
}

/**
 * A TrueType font with only the given glyphs, renumbered densely, for embedding as FontFile2 (ISO 32000-2, 9.9.1).
 * `position` tells where each original glyph went. Same glyphs in the same order, same bytes.
 */
export function subsetFont(font: TrueTypeFont, glyphs: Iterable<number>): FontSubset {
  const selection = new Selection()
  for (const glyph of glyphs) selection.add(glyph)

  const outlines: Buffer[] = []
  const offsets: number[] = [0]
  for (let i = 0; i < selection.glyphs.length; i++) {
    const outline = padded(renumberComponents(font.outline(selection.glyphs[i] ?? 0), selection))
    outlines.push(outline)
    offsets.push((offsets[i] ?? 0) + outline.length)
  }
  const count = selection.glyphs.length
  const loca = Buffer.alloc(4 * (count + 1))
  offsets.forEach((offset, i) => void loca.writeUInt32BE(offset, 4 * i))
  const hmtx = Buffer.alloc(4 * count)
  selection.glyphs.forEach((glyph, i) => {
    hmtx.writeUInt16BE(font.advance(glyph), 4 * i)
    hmtx.writeInt16BE(font.leftSideBearing(glyph), 4 * i + 2)
  })
  const head = Buffer.from(font.table('head'))
  head.writeUInt32BE(0, CHECKSUM_AT)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.from(font.table('hhea'))
  hhea.writeUInt16BE(count, 34)
  const maxp = Buffer.from(font.table('maxp'))
  maxp.writeUInt16BE(count, 4)
  const tables = new Map<string, Buffer>([
    ['glyf', Buffer.concat(outlines)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ])
  for (const tag of ['cvt ', 'fpgm', 'prep']) if (font.hasTable(tag)) tables.set(tag, font.table(tag))
  return { bytes: assemble(tables), position: selection.position }
}

/** A composite glyph names its parts by glyph id; the copy names them by their place in the subset. */
function renumberComponents(outline: Buffer, selection: Selection): Buffer {
  const simple = outline.length < 10 || outline.readInt16BE(0) >= 0
  if (simple) return outline
  const copy = Buffer.from(outline)
  let at = 10
  for (;;) {
    const flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(selection.add(copy.readUInt16BE(at + 2)), at + 2)
    const scale = flags & SCALE ? 2 : flags & X_AND_Y_SCALE ? 4 : flags & TWO_BY_TWO ? 8 : 0
    at += 4 + (flags & WORDS ? 4 : 2) + scale
    if (!(flags & MORE)) return copy
  }
}

function padded(bytes: Buffer): Buffer {
  const rest = bytes.length % 4
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - rest)])
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

/** The font file: offset table, table records in order of tag, tables, checksums (ISO/IEC 14496-22, 4.5). */
function assemble(tables: Map<string, Buffer>): Buffer {
  const tags = [...tables.keys()].sort()
  const power = Math.floor(Math.log2(tags.length))
  const directory = Buffer.alloc(12 + 16 * tags.length)
  directory.writeUInt32BE(TRUETYPE, 0)
  directory.writeUInt16BE(tags.length, 4)
  directory.writeUInt16BE(16 << power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * tags.length - (16 << power), 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  let headAt = 0
  tags.forEach((tag, i) => {
    const table = tables.get(tag) ?? Buffer.alloc(0)
    const body = padded(table)
    const record = 12 + 16 * i
    directory.write(tag, record, 'latin1')
    directory.writeUInt32BE(checksum(body), record + 4)
    directory.writeUInt32BE(offset, record + 8)
    directory.writeUInt32BE(table.length, record + 12)
    if (tag === 'head') headAt = offset
    parts.push(body)
    offset += body.length
  })
  const file = Buffer.concat(parts)
  file.writeUInt32BE((CHECKSUM_TARGET - checksum(file)) >>> 0, headAt + CHECKSUM_AT)
  return file
}
