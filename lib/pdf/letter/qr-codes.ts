import QRCode from 'qrcode'

/** The 45 characters of alphanumeric mode, in the order of their values (ISO/IEC 18004, 7.4.4, table 5). */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/**
 * Version 1 (21 x 21 modules) at correction level Q holds 16 alphanumeric characters and bears a quarter of its area being
 * spoilt. The mask is fixed instead of chosen by penalty: any mask may be read, a fixed one makes the matrix linear.
 */
const SETTINGS = { version: 1, errorCorrectionLevel: 'Q', maskPattern: 2 } as const
const LONGEST = 16

/** Bits of two characters and of a last single one (7.4.4). */
const PAIR_BITS = 11
const SINGLE_BITS = 6

/** Modules along one side of the symbol, and what one row of them takes: each row begins on a byte. */
export const QR_SIDE = 21
export const QR_ROW_BYTES = 3
const WORDS = 16

type Matrix = Uint32Array<ArrayBuffer>

/** A place of the code (two characters, or a last single one) with the change each of its values makes to the matrix. */
type Place = { at: number; length: number; changes: Matrix[] }

/**
 * QR symbols of codes of one length, at the cost of a few exclusive-ors each (0.5 microseconds instead of 300).
 *
 * With version, level, mask and length fixed, every module is the exclusive-or of a constant and of some data bits: error correction
 * is linear over GF(2), and masking is one more exclusive-or. So the `qrcode` package, which is trusted to know the
 * standard, is asked once per data bit what that bit changes; all other symbols are sums of these changes.
 */
export class QrCodes {
  private readonly base: Matrix
  private readonly places: Place[] = []
  private readonly sum: Matrix = new Uint32Array(WORDS)
  private readonly bytes = new Uint8Array(this.sum.buffer, 0, QR_SIDE * QR_ROW_BYTES)

  constructor(private readonly length: number) {
    if (length < 1 || length > LONGEST) throw new RangeError(`A QR code holds 1 to ${LONGEST} characters`)
    const zeros = '0'.repeat(length)
    this.base = encoded(zeros)
    for (let at = 0; at < length; at += 2) {
      const width = Math.min(2, length - at)
      const changeOf = (value: number) => {
        const changed = encoded(zeros.slice(0, at) + charactersOf(value, width) + zeros.slice(at + width))
        return changed.map((word, i) => word ^ (this.base[i] ?? 0))
      }
      this.places.push({ at, length: width, changes: allChanges(width === 2 ? PAIR_BITS : SINGLE_BITS, changeOf) })
    }
  }

  /**
   * The symbol as an image of one bit per module: rows from the top, most significant bit first, 0 for a dark module (what an
   * image mask paints). Valid until the next call.
   * @throws RangeError when the code has another length or a character outside alphanumeric mode
   */
  of(code: string): Uint8Array {
    if (code.length !== this.length) throw new RangeError('The code has another length')
    this.sum.set(this.base)
    for (const { at, length, changes } of this.places) {
      const first = valueAt(code, at)
      const change = changes[length === 2 ? first * ALPHABET.length + valueAt(code, at + 1) : first]
      if (!change) throw new RangeError('The code does not fit alphanumeric mode')
      for (let i = 0; i < WORDS; i++) this.sum[i] = (this.sum[i] ?? 0) ^ (change[i] ?? 0)
    }
    return this.bytes
  }
}

/** Value by character code; nothing where alphanumeric mode has no such character. */
const VALUES: (number | undefined)[] = []
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value

function valueAt(code: string, at: number): number {
  const value = VALUES[code.charCodeAt(at)]
  if (value === undefined) throw new RangeError('The code has a character outside alphanumeric mode')
  return value
}

const charactersOf = (value: number, length: number) =>
  (length === 2 ? ALPHABET.charAt(Math.floor(value / ALPHABET.length)) : '') + ALPHABET.charAt(value % ALPHABET.length)

/** The change of every value: of a single bit as asked, of all others the sum of a smaller value's and one bit's. */
function allChanges(bits: number, changeOf: (value: number) => Matrix): Matrix[] {
  const changes: Matrix[] = [new Uint32Array(WORDS)]
  const highest = 1 << bits
  for (let bit = 1; bit < highest; bit <<= 1) {
    const own = changeOf(bit)
    for (let rest = 0; rest < bit; rest++) changes[bit + rest] = own.map((word, i) => word ^ (changes[rest]?.[i] ?? 0))
  }
  return changes
}

/** One symbol by the `qrcode` package, packed. */
function encoded(text: string): Matrix {
  const { modules } = QRCode.create([{ data: text, mode: 'alphanumeric' }], SETTINGS)
  const packed = new Uint8Array(WORDS * 4).fill(0xff)
  modules.data.forEach((dark, i) => {
    const column = i % QR_SIDE
    const byte = Math.floor(i / QR_SIDE) * QR_ROW_BYTES + (column >> 3)
    if (dark) packed[byte] = (packed[byte] ?? 0) & ~(0x80 >> (column & 7))
  })
  return new Uint32Array(packed.buffer)
}
