import { mayBreakBetween } from '../line-breaking'
import { MM } from '../page-size'
import type { LetterField, LetterIssue, Recipient } from './recipient'
import { Shaper, type Span } from './shaper'
import { ADDRESS_ZONE } from './sheet'

/** One line of the block: glyphs of the shaper, and the baseline in points below the top of the zone. */
export type AddressLine = { from: number; to: number; size: number; baseline: number }

type Level = { size: number; leading: number; nameSize: number; nameGap: number; nameLines: number }

const SECOND: Level = { size: 9, leading: 11.5, nameSize: 11.5, nameGap: 15.5, nameLines: 1 }

/** Sizes in points, tried from the largest. 7.5 pt is the smallest that sorting machines and elderly readers can be given. */
const LEVELS: readonly Level[] = [
  { size: 10, leading: 13.5, nameSize: 12.5, nameGap: 18, nameLines: 1 },
  SECOND,
  { size: 8, leading: 9.8, nameSize: 10.5, nameGap: 14, nameLines: 1 },
  { size: 7.5, leading: 8.3, nameSize: 9, nameGap: 11, nameLines: 2 },
]

/** For what does not fit the window at all: as many lines as it takes. */
const FLOWING: Level = { ...SECOND, nameLines: Number.POSITIVE_INFINITY }

const NAME_LEADING = 1.2
/** Where the zone has room left, this much of it (points) goes between address and name. */
const MOST_SPARE = 6

/** How far letters reach below the baseline, as a share of the size. */
const DESCENT = 0.2

const WIDTH = ADDRESS_ZONE.width * MM
const HEIGHT = ADDRESS_ZONE.height * MM

const isBlank = (character: string | undefined) => character === ' ' || character === '　'

/**
 * Lays out postal code, address and name in the window of the envelope. One instance serves letter after letter.
 *
 * PDF breaks no lines: a content stream shows glyphs from a given point on (ISO 32000-2, 9.4.2 text positioning). So lines, sizes
 * and baselines are decided here, in points, and stamps.ts only writes them down.
 */
export class AddressBlock {
  readonly shaper = new Shaper()
  readonly lines: AddressLine[] = []
  private issues: LetterIssue[] = []
  private shaped: { address: Span[]; name: Span; keep: number } | undefined

  /** Fills `lines`, or says why this letter must not be printed. The result holds until the next call. */
  layOut(recipient: Recipient): LetterIssue[] {
    const { shaper } = this
    shaper.reset()
    this.issues = []
    const filled = recipient.addressLines.filter((line) => line.trim() !== '')
    if (filled.length === 0) this.issues.push({ kind: 'emptyAddress', codePoints: [], field: 'address' })
    if (recipient.name.trim() === '') this.issues.push({ kind: 'emptyName', codePoints: [], field: 'name' })

    const postal = recipient.postalCode === '' ? [] : [this.shape(`〒${recipient.postalCode}`, 'postalCode')]
    const address = filled.map((line) => this.shape(line, 'address'))
    const title = recipient.honorific === '' ? '' : `　${recipient.honorific}`
    const name = this.shape(recipient.name + title, 'name')
    const keep = name.to - title.length - 1

    this.shaped = { address: [...postal, ...address], name, keep }
    if (this.issues.length === 0 && !LEVELS.some((level) => this.fits(level, HEIGHT))) {
      this.issues.push({ kind: 'overflow', codePoints: [], field: this.widest(name) })
    }
    return this.issues
  }

  /**
   * Lays out once more what overflowed, at a size that is easy to read and as high as it takes, and fills `lines` with it.
   * @returns the height in points
   */
  flow(): number {
    this.fits(FLOWING, Number.POSITIVE_INFINITY)
    const last = this.lines.at(-1)
    return last ? last.baseline + last.size * DESCENT : 0
  }

  private shape(text: string, field: LetterField): Span {
    const before = this.shaper.problems.length
    const span = this.shaper.shape(text)
    for (const problem of this.shaper.problems.slice(before)) this.issues.push({ ...problem, field })
    return span
  }

  /** Sets the block at one level; false when it is higher than `height` (points). */
  private fits(level: Level, height: number): boolean {
    if (!this.shaped) return false
    const { address, name, keep } = this.shaped
    this.lines.length = 0
    let baseline = level.size - level.leading
    for (const span of address) {
      for (const [from, to] of this.wrap(span, level.size, span.to)) {
        baseline += level.leading
        this.lines.push({ from, to, size: level.size, baseline })
      }
    }
    const nameLines = this.wrap(name, level.nameSize, keep)
    const nameLeading = level.nameSize * NAME_LEADING
    const bottom = baseline + level.nameGap + (nameLines.length - 1) * nameLeading + level.nameSize * DESCENT
    if (nameLines.length > level.nameLines || bottom > height) return false
    baseline += level.nameGap - nameLeading + Math.min(height - bottom, MOST_SPARE)
    for (const [from, to] of nameLines) {
      baseline += nameLeading
      this.lines.push({ from, to, size: level.nameSize, baseline })
    }
    return true
  }

  /** Cuts a field into lines by the rules of Japanese line breaking; nothing is cut after index `keep` (the name's 様 is never alone). */
  private wrap({ from, to, width }: Span, size: number, keep: number): [from: number, to: number][] {
    const max = (WIDTH * 1000) / size
    if (width <= max) return [[from, to]]
    const { advance, text } = this.shaper
    const lines: [number, number][] = []
    let start = from
    let filled = 0
    for (let i = from; i < to; i++) {
      filled += advance[i] ?? 0
      if (filled <= max || i === start || isBlank(text[i])) continue
      const end = this.breakBefore(start, Math.min(i, keep))
      lines.push([start, end])
      filled = 0
      for (let k = end; k <= i; k++) filled += advance[k] ?? 0
      start = end
    }
    return [...lines, [start, to]]
  }

  private breakBefore(start: number, limit: number): number {
    const { text } = this.shaper
    for (let end = limit; end > start + 1; end--) {
      if (mayBreakBetween(text[end - 1] ?? '', text[end] ?? '')) return end
    }
    return Math.max(limit, start + 1)
  }

  private widest(name: Span): LetterField {
    const smallest = LEVELS.at(-1)
    return smallest && name.width > ((WIDTH * 1000) / smallest.nameSize) * smallest.nameLines ? 'name' : 'address'
  }
}
