import { Font } from '@react-pdf/renderer'
import { isVariationSelector } from './font/character-map'
import { faces, openFont, type Weight } from './fonts'

const FONT_WEIGHT: Record<Weight, number> = { regular: 400, bold: 700 }

/** The parts of a font object of fontkit (react-pdf's font reader) that are corrected here. */
type ReaderFont = {
  hasGlyphForCodePoint: (codePoint: number) => boolean
  _cmapProcessor: { getVariationSelector: (base: number, selector: number) => number }
}

/**
 * Gives react-pdf freshly read fonts. Fresh for every document, because the reader keeps, per glyph and for as long as it lives, the characters
 * under which it met the glyph first: with shared fonts a document's bytes would depend on what was printed before it.
 *
 * Only the families a document uses are read: a face for rare names may be a file of 46 MB.
 *
 * Two faults in its handling of variation selectors are corrected on the way: react-pdf looks for a glyph for the selector itself and, finding
 * none, prints a stray mark; and fontkit misses sequences listed behind a selector that also leaves other characters alone.
 */
export async function loadFonts(families: ReadonlySet<string>): Promise<void> {
  for (const face of faces()) {
    if (!families.has(face.family)) continue
    delete Font.getRegisteredFonts()[face.family]
    for (const weight of ['regular', 'bold'] as const) {
      Font.register({ family: face.family, src: face.files[weight], fontWeight: FONT_WEIGHT[weight] })
      const descriptor = { fontFamily: face.family, fontWeight: FONT_WEIGHT[weight] }
      await Font.load(descriptor)
      const reader = Font.getFont(descriptor).data as unknown as ReaderFont
      const hasGlyph = reader.hasGlyphForCodePoint.bind(reader)
      reader.hasGlyphForCodePoint = (codePoint) => isVariationSelector(codePoint) || hasGlyph(codePoint)
      const { characters } = openFont(face, weight)
      reader._cmapProcessor.getVariationSelector = (base, selector) => characters.variant(base, selector)
    }
  }
}
