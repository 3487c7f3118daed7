import { describe, expect, it } from 'vitest'
import { faces, openFont } from '../fonts'
import { EmbeddedFont } from './embedded-font'
import { subsetFont } from './subset'
import { TrueTypeFont } from './truetype'

const japanese = () => openFont(faces()[0] ?? expect.fail('no body face'))
const latin = () => openFont(faces()[1] ?? expect.fail('no Latin face'))
const at = (character: string) => character.codePointAt(0) ?? 0

describe('reading a font', () => {
  it('knows the measures of Noto Sans JP', () => {
    const font = japanese()
    expect([font.unitsPerEm, font.ascent, font.descent, font.bold]).toEqual([1000, 1160, -288, false])
    expect(font.postScriptName).toMatch(/^NotoSansJP/)
    expect(font.widths[font.characters.glyph(at('漢'))]).toBe(1000)
  })

  it('finds the rare characters of names', () => {
    for (const character of '髙﨑𠮷𡈽\ufa19') expect(japanese().characters.glyph(at(character))).toBeGreaterThan(0)
    expect(japanese().characters.glyph(at('ő'))).toBe(0)
    expect(latin().characters.glyph(at('ő'))).toBeGreaterThan(0)
  })

  it('knows which variation sequences the font has, and no others', () => {
    const { characters } = japanese()
    expect(characters.variant(at('葛'), 0xe0100)).toBeGreaterThan(0)
    expect(characters.variant(at('邉'), 0xe0102)).toBe(0)
    expect(characters.variant(at('侮'), 0xfe00)).not.toBe(characters.glyph(at('侮')))
  })

  it('refuses what is not a TrueType font', () => {
    expect(() => new TrueTypeFont(Buffer.from('OTTO............'))).toThrow(/TrueType/)
  })
})

describe('subsetting', () => {
  it('gives a readable font with the same outlines and widths', () => {
    const font = japanese()
    const glyphs = [...'髙橋邉𠮷gÅ'].map((character) => font.characters.glyph(at(character)))
    const { bytes, position } = subsetFont(font, glyphs)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    expect(view.getUint32(0)).toBe(0x00010000)
    const tables = new Map(
      Array.from({ length: view.getUint16(4) }, (_, i) => [
        bytes.toString('latin1', 12 + 16 * i, 16 + 16 * i),
        bytes.subarray(view.getUint32(20 + 16 * i), view.getUint32(20 + 16 * i) + view.getUint32(24 + 16 * i)),
      ]),
    )
    const loca = tables.get('loca') ?? expect.fail('no loca')
    for (const glyph of glyphs) {
      const place = position.get(glyph) ?? expect.fail('glyph is missing')
      const outline = tables.get('glyf')?.subarray(loca.readUInt32BE(4 * place), loca.readUInt32BE(4 * place + 4))
      const original = font.outline(glyph)
      if (original.readInt16BE(0) >= 0) expect(outline?.subarray(0, original.length).equals(original)).toBe(true)
      expect(tables.get('hmtx')?.readUInt16BE(4 * place)).toBe(font.advance(glyph))
    }
  })

  it('brings the parts of composite glyphs along', () => {
    const font = latin()
    const composite = Array.from({ length: font.glyphCount }, (_, glyph) => glyph).find((glyph) => {
      const outline = font.outline(glyph)
      return outline.length > 10 && outline.readInt16BE(0) < 0
    })
    const { position } = subsetFont(font, [composite ?? expect.fail('no composite glyph')])
    expect(position.size).toBeGreaterThan(2)
  })
})

it('gives a second CID to a second text with the same glyph, so that copying finds what was meant', () => {
  const embedded = new EmbeddedFont(japanese)
  expect(embedded.cid(100, '一')).toBe(100)
  expect(embedded.cid(100, '⼀')).toBe(japanese().glyphCount)
  expect(embedded.cid(100, '一')).toBe(100)
  expect(embedded.cid(100, '⼀')).toBe(japanese().glyphCount)
})
