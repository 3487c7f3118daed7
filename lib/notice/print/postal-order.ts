/** How many people one batch can hold: their places and postal codes share the 53 exact bits of a number. */
const MOST = 2 ** 24
/** After every postal code there is. */
const NONE = 10_000_000

/** `980-0811` -> 9800811; anything that is no Japanese postal code sorts last. */
export function postalNumber(postalCode: string): number {
  const digits = postalCode.normalize('NFKC').replace(/\D/g, '')
  return digits.length === 7 ? Number(digits) : NONE
}

/**
 * People in the order post offices take letters: by postal code, within one by the order they were added. Holds 24
 * bytes a person, so that a million of them are sorted in memory without their data.
 */
export class PostalOrder {
  private ids = Buffer.alloc(16 * 1024)
  private keys = new Float64Array(1024)
  private size = 0

  get length(): number {
    return this.size
  }

  /** @param id a UUID */
  add(id: string, postalCode: string): void {
    if (this.size === MOST) throw new RangeError('A batch cannot hold more people')
    if (this.size === this.keys.length) this.grow()
    this.ids.write(id.replaceAll('-', ''), this.size * 16, 'hex')
    this.keys[this.size] = postalNumber(postalCode) * MOST + this.size
    this.size++
  }

  /** The ids in order, `count` at a time. */
  *chunks(count: number): Generator<string[]> {
    const sorted = this.keys.slice(0, this.size).sort()
    for (let from = 0; from < sorted.length; from += count)
      yield Array.from(sorted.subarray(from, from + count), (key) => this.idAt(key % MOST))
  }

  private idAt(place: number): string {
    const hex = this.ids.toString('hex', place * 16, place * 16 + 16)
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }

  private grow() {
    const ids = Buffer.alloc(this.ids.length * 2)
    this.ids.copy(ids)
    this.ids = ids
    const keys = new Float64Array(this.keys.length * 2)
    keys.set(this.keys)
    this.keys = keys
  }
}
