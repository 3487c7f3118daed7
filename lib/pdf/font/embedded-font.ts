import { deflateSync } from 'node:zlib'
import { subsetFont } from './subset'
import { toUnicodeMap } from './to-unicode'
import type { TrueTypeFont } from './truetype'

/** Default width of a glyph in a CIDFont: a full em, the width of every kanji (ISO 32000-2, 9.7.4.3). */
const FULL_WIDTH = 1000

/** Font descriptor flag "symbolic": glyphs are chosen by id, not by a Latin encoding (9.8.2). */
const SYMBOLIC = 4

/** What receives the font's PDF objects; PdfWriter is one. */
export type ObjectTarget = {
  object: (number: number, body: string) => void
  stream: (number: number, entries: string, data: Uint8Array) => void
}

type Used = { cid: number; glyph: number; text: string }

/**
 * A TrueType font in one PDF file: a Type 0 font over a CIDFont of type 2 with Identity-H (ISO 32000-2, 9.7).
 *
 * A CID is the glyph's id in the font file, and a CIDToGIDMap leads to the embedded subset. So page content can be written before
 * it is known which glyphs the file will need, and the font comes last, under object numbers reserved at the beginning.
 */
export class EmbeddedFont {
  static readonly OBJECTS = 6

  private readonly textOf: (string | undefined)[] = []
  private readonly glyphs: number[] = []
  private readonly aliases = new Map<string, number>()
  private readonly aliased: { glyph: number; text: string }[] = []

  /** @param open called when the first glyph is shown, or never: a fallback face may be a file of 46 MB. */
  constructor(private readonly open: () => TrueTypeFont) {}

  private opened: TrueTypeFont | undefined

  private get font(): TrueTypeFont {
    this.opened ??= this.open()
    return this.opened
  }

  get used(): boolean {
    return this.glyphs.length > 0
  }

  /**
   * The CID under which a glyph shall be shown for a text (a character, with its variation selector). When two texts share one glyph,
   * the second gets a CID of its own, so that copying and searching find the character that was meant.
   */
  cid(glyph: number, text: string): number {
    const known = this.textOf[glyph]
    if (known === text) return glyph
    if (known === undefined) {
      this.textOf[glyph] = text
      this.glyphs.push(glyph)
      return glyph
    }
    const key = `${glyph} ${text}`
    const alias = this.aliases.get(key) ?? this.font.glyphCount + this.aliased.length
    if (!this.aliases.has(key)) this.aliased.push({ glyph, text })
    this.aliases.set(key, alias)
    return alias
  }

  /** Writes the font with the glyphs used so far. @param base first of OBJECTS reserved numbers; it becomes the font's own. */
  write(target: ObjectTarget, base: number) {
    const { font } = this
    const [cidFont, descriptor, fontFile, toUnicode, cidToGid] = [base + 1, base + 2, base + 3, base + 4, base + 5]
    const used = this.inOrder()
    const subset = subsetFont(
      font,
      used.map(({ glyph }) => glyph),
    )
    const name = `${subsetTag(used)}+${font.postScriptName}`
    const em = (units: number) => Math.round((units * 1000) / font.unitsPerEm)
    target.object(
      base,
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${cidFont} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
    )
    target.object(
      cidFont,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${descriptor} 0 R/CIDToGIDMap ${cidToGid} 0 R/DW ${FULL_WIDTH}/W[${this.widths(used)}]>>`,
    )
    target.object(
      descriptor,
      `<</Type/FontDescriptor/FontName/${name}/Flags ${SYMBOLIC}/FontBBox[${font.boundingBox.map(em).join(' ')}]/ItalicAngle 0` +
        `/Ascent ${em(font.ascent)}/Descent ${em(font.descent)}/CapHeight ${em(font.capHeight)}/StemV ${font.bold ? 140 : 80}` +
        `/FontFile2 ${fontFile} 0 R>>`,
    )
    target.stream(fontFile, `/Length1 ${subset.bytes.length}/Filter/FlateDecode`, deflateSync(subset.bytes))
    target.stream(toUnicode, '/Filter/FlateDecode', deflateSync(Buffer.from(toUnicodeMap(used), 'latin1')))
    target.stream(cidToGid, '/Filter/FlateDecode', deflateSync(cidToGidMap(used, subset.position)))
  }

  private inOrder(): Used[] {
    const plain = this.glyphs.map((glyph) => ({ cid: glyph, glyph, text: this.textOf[glyph] ?? '' }))
    const aliases = this.aliased.map(({ glyph, text }, i) => ({ cid: this.font.glyphCount + i, glyph, text }))
    return [...plain.sort((a, b) => a.cid - b.cid), ...aliases]
  }

  /** The W array: runs of consecutive CIDs that are not of default width (ISO 32000-2, 9.7.4.3). */
  private widths(used: Used[]): string {
    let array = ''
    let next = -1
    for (const { cid, glyph } of used) {
      const width = this.font.widths[glyph] ?? 0
      if (width === FULL_WIDTH) continue
      if (cid === next) array += ` ${width}`
      else array += `${array ? ']' : ''}${cid}[${width}`
      next = cid + 1
    }
    return array ? `${array}]` : ''
  }
}

/** Two bytes per CID: the glyph's place in the subset (ISO 32000-2, 9.7.4.2). */
function cidToGidMap(used: Used[], position: Map<number, number>): Buffer {
  const last = used.at(-1)?.cid ?? 0
  const map = Buffer.alloc(2 * (last + 1))
  for (const { cid, glyph } of used) map.writeUInt16BE(position.get(glyph) ?? 0, 2 * cid)
  return map
}

/** Six letters that tell subsets of one font apart (ISO 32000-2, 9.9.2), derived from what is in it. */
function subsetTag(used: Used[]): string {
  let hash = 0x811c9dc5
  for (const { cid } of used) hash = Math.imul(hash ^ cid, 16777619) >>> 0
  let tag = ''
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
  }
  return tag
}
