/** A block is saved after so many rows or so much time, whichever comes first: the screen moves at least that often. */
const ROWS = 5000
const MOST_MS = 800

/** Tells when a block is long enough. */
export class BlockEnd {
  // The fonts are opened for the first row: that time is no reason to end a block.
  private since = Number.POSITIVE_INFINITY

  /** @param most rows of the first block, where it should be shorter than the others */
  constructor(private most = ROWS) {}

  reachedWith(rows: number): boolean {
    return rows >= this.most || Date.now() - this.since > MOST_MS
  }

  /** Another block begins now; what went by while the former was handed on is not its time. */
  again(): void {
    this.most = ROWS
    this.since = Date.now()
  }
}
