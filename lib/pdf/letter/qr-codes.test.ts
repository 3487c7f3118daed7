import jsQR from 'jsqr'
import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { QR_ROW_BYTES, QR_SIDE, QrCodes } from './qr-codes'

const ALPHABET = '23456789ABCDEFGHJKMNPQRTVWXYZ'

/** Codes without chance: the same in every run. */
const codeAt = (n: number, length = 12) =>
  Array.from({ length }, (_, place) => ALPHABET[(n * 7919 + place * (n + 31) * 104729) % ALPHABET.length]).join('')

const isDark = (symbol: Uint8Array, x: number, y: number) =>
  ((symbol[y * QR_ROW_BYTES + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0

const modules = (symbol: Uint8Array) =>
  Array.from({ length: QR_SIDE * QR_SIDE }, (_, i) => isDark(symbol, i % QR_SIDE, Math.floor(i / QR_SIDE)))

function fromPackage(code: string): boolean[] {
  const made = QRCode.create([{ data: code, mode: 'alphanumeric' }], {
    version: 1,
    errorCorrectionLevel: 'Q',
    maskPattern: 2,
  })
  return [...made.modules.data].map(Boolean)
}

/** What a reader sees: each module four pixels wide, with the quiet zone around. */
function scanned(symbol: Uint8Array): string | undefined {
  const side = (QR_SIDE + 8) * 4
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [column, row] = [(x >> 2) - 4, (y >> 2) - 4]
      const inside = column >= 0 && column < QR_SIDE && row >= 0 && row < QR_SIDE
      if (inside && isDark(symbol, column, row)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQR(pixels, side, side)?.data
}

describe('the QR symbol of a letter code', () => {
  const symbols = new QrCodes(12)

  it('is the one of the qrcode package, module by module, for hundreds of codes', () => {
    for (let n = 0; n < 600; n++) expect(modules(symbols.of(codeAt(n)))).toEqual(fromPackage(codeAt(n)))
  })

  it.each([1, 5, 6, 9, 11, 16])('and for codes of %i characters', (length) => {
    const others = new QrCodes(length)
    for (let n = 0; n < 20; n++) {
      expect(modules(others.of(codeAt(n, length)))).toEqual(fromPackage(codeAt(n, length)))
    }
  })

  it('reads back as the code and nothing else', () => {
    for (let n = 0; n < 300; n++) expect(scanned(symbols.of(codeAt(n)))).toBe(codeAt(n))
  })

  it('refuses what it cannot hold', () => {
    expect(() => symbols.of('23456789ABC')).toThrow(RangeError)
    expect(() => symbols.of('23456789abcd')).toThrow(RangeError)
    expect(() => symbols.of('23456789ABC番')).toThrow(RangeError)
    expect(() => new QrCodes(17)).toThrow(RangeError)
  })
})
