import type { Delimiter } from './delimiter'

const QUOTE = '"'

/** Why the text cannot be cut any further. */
export type BreakReason = 'quoteNotClosed' | 'rowTooLong'

/** The text breaks off or runs together in the row after so many whole ones. */
export class BrokenText extends Error {
  constructor(
    readonly reason: BreakReason,
    readonly rowsBefore: number,
  ) {
    super(reason)
  }
}

/**
 * Cuts the text of a list into rows and cells as it comes in, after RFC 4180 and as forgiving as spreadsheets are: a quotation
 * mark inside a cell is a character, one that is closed before the cell ends stays as it is written. Rows end the way the first
 * one does. Each character is looked at a constant number of times: nearly all rows hold no quotation mark and are split whole.
 */
export class RowCutter {
  private text = ''
  private at = 0
  private whole = false
  private rows = 0
  private lineEnd: '\r\n' | '\n' | '\r' | undefined
  /** Where the next quotation mark is, at or after `at`; Infinity: none in the text at hand. */
  private quoteAt = -1

  /** @param longest characters of a row; a longer one is a quotation mark that was never closed */
  constructor(
    private readonly delimiter: Delimiter,
    private readonly longest: number,
  ) {}

  /** The rows that are whole with this piece. @throws BrokenText */
  push(piece: string): string[][] {
    this.text = this.text.slice(this.at) + piece
    this.at = 0
    this.quoteAt = -1
    const rows: string[][] = []
    for (let cells = this.next(); cells; cells = this.next()) rows.push(cells)
    return rows
  }

  /** The last row, where nothing follows it. @throws BrokenText */
  end(): string[][] {
    this.whole = true
    const rows = this.push('')
    if (this.at < this.text.length) throw new BrokenText('quoteNotClosed', this.rows)
    return rows
  }

  private next(): string[] | undefined {
    const from = this.at
    if (from >= this.text.length) return undefined
    const cells = this.plainRow() ?? this.cellByCell()
    const taken = cells ? this.at - from : this.text.length - from
    if (taken > this.longest) throw new BrokenText('rowTooLong', this.rows)
    if (cells) this.rows++
    else this.at = from
    return cells
  }

  /** A row without quotation marks. Undefined: it has some, or its end is not known yet. */
  private plainRow(): string[] | undefined {
    const { text, at, lineEnd } = this
    if (!lineEnd) return undefined
    const end = text.indexOf(lineEnd, at)
    if (end < 0) return undefined
    if (this.quoteAt < at) this.quoteAt = found(text.indexOf(QUOTE, at))
    if (this.quoteAt < end) return undefined
    this.at = end + lineEnd.length
    return text.slice(at, end).split(this.delimiter)
  }

  /** Any row. Undefined: it is not whole yet. */
  private cellByCell(): string[] | undefined {
    const cells: string[] = []
    for (;;) {
      const cell = this.text[this.at] === QUOTE ? this.quotedCell() : this.plainCell('', this.at)
      if (cell === undefined) return undefined
      cells.push(cell)
      if (this.text[this.at] === this.delimiter) this.at++
      else {
        this.at += this.lineEndAt(this.at)
        return cells
      }
    }
  }

  /** Up to the next delimiter or end of row, after what stands `before` it. */
  private plainCell(before: string, from: number): string | undefined {
    const { text, delimiter } = this
    let end = from
    while (end < text.length && text[end] !== delimiter && this.lineEndAt(end) === 0) end++
    if (!this.canTell(end)) return undefined
    this.at = end
    return before + text.slice(from, end)
  }

  private quotedCell(): string | undefined {
    const { text, delimiter } = this
    let value = ''
    for (let from = this.at + 1; ; ) {
      const mark = text.indexOf(QUOTE, from)
      if (mark < 0) return undefined
      value += text.slice(from, mark)
      if (!this.canTell(mark + 1)) return undefined
      const after = text[mark + 1]
      if (after === undefined || after === delimiter || this.lineEndAt(mark + 1) > 0) {
        this.at = mark + 1
        return value
      }
      if (after !== QUOTE) return this.plainCell(QUOTE + value + QUOTE, mark + 1)
      value += QUOTE
      from = mark + 2
    }
  }

  /** Whether what stands here is known: a line end may be two characters, of which only the first is there. */
  private canTell(at: number): boolean {
    return this.whole || at + 1 < this.text.length
  }

  /** Length of the end of row that stands here, 0 when none does. The first one decides for the file. */
  private lineEndAt(at: number): number {
    const { text } = this
    const first = text[at]
    if (first !== '\r' && first !== '\n') return 0
    if (!this.lineEnd && this.canTell(at)) this.lineEnd = first === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r'
    return this.lineEnd && text.startsWith(this.lineEnd, at) ? this.lineEnd.length : 0
  }
}

const found = (index: number): number => (index < 0 ? Number.POSITIVE_INFINITY : index)
