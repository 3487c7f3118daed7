import { codePointName, composeMarks } from '../clusters'
import { isVariationSelector } from '../font/character-map'
import type { TrueTypeFont } from '../font/truetype'
import { type Face, faces, openFont } from '../fonts'
import { isControl, isSimpleScript } from './plain-characters'
import type { LetterIssueKind } from './recipient'

export type Problem = { kind: LetterIssueKind; codePoints: string[] }

/** Glyphs from `from` up to (not including) `to` in the shaper's arrays; `width` in 1/1000 of the font size. */
export type Span = { from: number; to: number; width: number }

type Cluster = { base: number; selector: number; text: string }

const BASIC_PLANE = 0x10000

const readyOf = new WeakMap<TrueTypeFont, Uint16Array>()

/** Glyph of every character that needs no second look, 0 for all others; worked out once per font. */
function readyGlyphs(font: TrueTypeFont): Uint16Array {
  const known = readyOf.get(font)
  if (known) return known
  const ready = new Uint16Array(BASIC_PLANE)
  for (let c = 0; c < BASIC_PLANE; c++) {
    const plain = isSimpleScript(c) && !isControl(c) && !isVariationSelector(c)
    ready[c] = plain ? font.characters.glyph(c) : 0
  }
  readyOf.set(font, ready)
  return ready
}

/**
 * Turns the fields of a recipient into glyphs, and says what cannot be printed as it is written. What it accepts is proven by the fonts'
 * own character maps, variation selectors included.
 *
 * PDF text is glyph ids of chosen fonts, not characters (ISO 32000-2, 9.2.1 and 9.7.6): choosing font and glyph for every character is this
 * file's part, as is their width in the unit PDF counts in (9.2.4). The arrays are filled anew for each letter: one glyph per index.
 */
export class Shaper {
  readonly glyph: number[] = []
  /** Index into faces(). */
  readonly face: number[] = []
  readonly advance: number[] = []
  /** The character each glyph stands for, with its variation selector. */
  readonly text: string[] = []
  problems: Problem[] = []
  /** Glyphs of this letter; what the arrays hold beyond is of an earlier one. Emptying them would give their memory away each time. */
  private count = 0

  private readonly chain: readonly Face[] = faces()
  private readonly bodyWidths: Float64Array
  private readonly ready: Uint16Array

  constructor() {
    const body = this.font(0)
    this.bodyWidths = body.widths
    this.ready = readyGlyphs(body)
  }

  /** Forgets the previous letter. */
  reset() {
    this.count = 0
    if (this.problems.length > 0) this.problems = []
  }

  /** Appends the glyphs of one field. Nearly all names and addresses take the first way: one look-up per character. */
  shape(text: string): Span {
    const from = this.count
    let width = 0
    for (let i = 0; i < text.length; i++) {
      const glyph = this.ready[text.charCodeAt(i)] ?? 0
      if (glyph === 0) {
        this.count = from
        return this.shapeClusters(this.clusters(composeMarks(text)))
      }
      width += this.push(glyph, 0, this.bodyWidths[glyph] ?? 0, text.charAt(i))
    }
    return { from, to: this.count, width }
  }

  /** The careful way. One face for the whole field where one has it all, so that a name is not set in mixed faces. */
  private shapeClusters(clusters: Cluster[]): Span {
    const from = this.count
    const whole = this.chain.findIndex((_, i) => clusters.every((cluster) => this.glyphIn(i, cluster) !== 0))
    let width = 0
    for (const cluster of clusters) {
      const face = whole >= 0 ? whole : this.chain.findIndex((_, i) => this.glyphIn(i, cluster) !== 0)
      if (face < 0) this.problems.push(this.missing(cluster))
      else {
        const glyph = this.glyphIn(face, cluster)
        width += this.push(glyph, face, this.font(face).widths[glyph] ?? 0, cluster.text)
      }
    }
    return { from, to: this.count, width }
  }

  /** Base characters with their selectors. What is not a character to print, or not one that stands by itself, becomes a problem instead. */
  private clusters(text: string): Cluster[] {
    const out: Cluster[] = []
    const characters = [...text]
    for (let i = 0; i < characters.length; i++) {
      const character = characters[i] ?? ''
      const base = character.codePointAt(0) ?? 0
      const next = characters[i + 1]?.codePointAt(0) ?? 0
      if (isControl(base) || isVariationSelector(base)) {
        this.problems.push({ kind: 'controlCharacter', codePoints: [codePointName(base)] })
      } else if (!isSimpleScript(base)) {
        this.problems.push({ kind: 'complexScript', codePoints: [codePointName(base)] })
        if (isVariationSelector(next)) i++
      } else if (isVariationSelector(next)) {
        out.push({ base, selector: next, text: character + (characters[++i] ?? '') })
      } else out.push({ base, selector: 0, text: character })
    }
    return out
  }

  private glyphIn(face: number, { base, selector }: Cluster): number {
    const map = this.font(face).characters
    return selector === 0 ? map.glyph(base) : map.variant(base, selector)
  }

  private missing({ base, selector }: Cluster): Problem {
    const baseExists = this.chain.some((_, i) => this.font(i).characters.glyph(base) !== 0)
    if (selector !== 0 && baseExists) {
      return { kind: 'variantLost', codePoints: [codePointName(base), codePointName(selector)] }
    }
    return { kind: 'missingGlyph', codePoints: [codePointName(base)] }
  }

  private push(glyph: number, face: number, advance: number, text: string): number {
    const at = this.count++
    this.glyph[at] = glyph
    this.face[at] = face
    this.advance[at] = advance
    this.text[at] = text
    return advance
  }

  private font(face: number): TrueTypeFont {
    const entry = this.chain[face]
    if (!entry) throw new Error(`No typeface ${face}`)
    return openFont(entry)
  }
}
