const START = 1 << 12

/**
 * Which identity marks a file had so far, in eight bytes each: an open-addressed table of the marks' first 52 bits. Two
 * people fall together by chance once in a thousand files of a million rows, and then only in a count on the screen; the
 * database decides by the whole mark.
 */
export class SeenMarks {
  private table = new Float64Array(START)
  private size = 0

  /** @returns true when the mark was there already */
  add(mark: Buffer): boolean {
    if (this.size * 2 > this.table.length) this.grow()
    const value = mark.readUIntBE(0, 6) * 16 + ((mark[6] ?? 0) >> 4) + 1
    const slot = this.slotOf(value)
    if (this.table[slot] === value) return true
    this.table[slot] = value
    this.size++
    return false
  }

  private slotOf(value: number): number {
    const last = this.table.length - 1
    let slot = value % last
    while (this.table[slot] !== 0 && this.table[slot] !== value) slot = slot === last ? 0 : slot + 1
    return slot
  }

  private grow() {
    const old = this.table
    this.table = new Float64Array(old.length * 2)
    for (const value of old) if (value !== 0) this.table[this.slotOf(value)] = value
  }
}
