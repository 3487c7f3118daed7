import type { PersonDraft } from '../validate'

/** Lengths in bytes: a row's id (UUID) and an identity mark (HMAC-SHA-256). */
export const ID = 16
export const MARK = 32

/** What a row is besides a name: thousands of rows share a few dozen of these, so each is kept once. */
export type PersonKind = Omit<PersonDraft, 'fields'> & { hasEmail: boolean }

/**
 * Many people in a few long values instead of many short ones: they pass from thread to thread without a copy and into the
 * database as a handful of parameters. `sealed` and `marks` are all that stands for who somebody is. Sealed value `n` is
 * `sizes[n]` bytes at `starts[n]`; `ids` and `marks` lie one after the other.
 */
export type PackedPeople = {
  count: number
  ids: Uint8Array<ArrayBuffer>
  marks: Uint8Array<ArrayBuffer>
  sealed: Uint8Array<ArrayBuffer>
  starts: Int32Array<ArrayBuffer>
  sizes: Int32Array<ArrayBuffer>
  rowNumbers: Int32Array<ArrayBuffer>
  kinds: PersonKind[]
  /** which of `kinds` each person is */
  kindOf: Int32Array<ArrayBuffer>
}

/** Bytes of their own, which may be handed to another thread: Node cuts short buffers from one it shares. */
function together(values: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const value of values) {
    bytes.set(value, at)
    at += value.length
  }
  return bytes
}

/** Identity marks as one value. */
export const packedMarks = (marks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  together(marks, marks.length * MARK)

function isSame(one: PersonKind | undefined, other: PersonKind): boolean {
  return (
    one !== undefined &&
    one.letterIssue === other.letterIssue &&
    one.addressee === other.addressee &&
    one.language === other.language &&
    one.hasEmail === other.hasEmail &&
    one.fitsWindow === other.fitsWindow &&
    one.itemCodes.length === other.itemCodes.length &&
    one.itemCodes.every((code, i) => code === other.itemCodes[i])
  )
}

/** Collects people one by one. */
export class PeoplePacker {
  private readonly ids: string[] = []
  private readonly marks: Uint8Array[] = []
  private readonly sealed: Uint8Array[] = []
  private readonly rowNumbers: number[] = []
  private readonly kindOf: number[] = []
  private readonly kinds: PersonKind[] = []
  private readonly kindNumbers = new Map<string, number>()

  /** @returns the place of the person among the packed */
  add(person: { id: string; rowNumber: number; mark: Uint8Array; sealed: Uint8Array; kind: PersonKind }): number {
    this.ids.push(person.id)
    this.rowNumbers.push(person.rowNumber)
    this.marks.push(person.mark)
    this.sealed.push(person.sealed)
    return this.kindOf.push(this.numberOf(person.kind)) - 1
  }

  /** The person at that place lost these items as well. */
  addItems(place: number, itemCodes: readonly string[]): void {
    const kind = this.kinds[this.kindOf[place] ?? 0]
    if (kind)
      this.kindOf[place] = this.numberOf({ ...kind, itemCodes: [...new Set([...kind.itemCodes, ...itemCodes])].sort() })
  }

  /** A row is mostly what the row before it was. */
  private numberOf(kind: PersonKind): number {
    const before = this.kindOf.at(-1)
    if (before !== undefined && isSame(this.kinds[before], kind)) return before
    const { itemCodes, letterIssue, addressee, language, hasEmail, fitsWindow } = kind
    const key = `${itemCodes.join('\0')} ${letterIssue} ${addressee} ${language} ${hasEmail} ${fitsWindow}`
    const known = this.kindNumbers.get(key) ?? this.kinds.push(kind) - 1
    this.kindNumbers.set(key, known)
    return known
  }

  packed(): PackedPeople {
    const count = this.ids.length
    const ids = Buffer.from(this.ids.join('').replaceAll('-', ''), 'hex')
    const sizes = Int32Array.from(this.sealed, (value) => value.length)
    const starts = new Int32Array(count)
    let size = 0
    sizes.forEach((length, place) => {
      starts[place] = size
      size += length
    })
    return {
      count,
      ids: together([ids], ids.length),
      marks: packedMarks(this.marks),
      sealed: together(this.sealed, size),
      starts,
      sizes,
      rowNumbers: Int32Array.from(this.rowNumbers),
      kinds: this.kinds,
      kindOf: Int32Array.from(this.kindOf),
    }
  }
}

/** What belongs to one of the packed people. */
export function personAt(people: PackedPeople, place: number) {
  const hex = Buffer.from(people.ids.subarray(place * ID, (place + 1) * ID)).toString('hex')
  const start = people.starts[place] ?? 0
  const kind = people.kinds[people.kindOf[place] ?? -1]
  if (!kind) throw new Error('nobody is at that place')
  return {
    id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    sealed: people.sealed.subarray(start, start + (people.sizes[place] ?? 0)),
    kind,
  }
}
