import { A4, MM } from '../page-size'
import { type Content, decimal } from './content'
import { QR_SIDE, QrCodes } from './qr-codes'
import { QR } from './sheet'
import type { Stamp } from './stamps'

const LETTER_E = 0x45
const LETTER_I = 0x49

/**
 * Whether the data of an inline image contains what ends one. A reader that searches for the operator EI instead of
 * counting bytes would stop there and take the rest of the image for operators.
 */
export function containsEnd(data: Uint8Array): boolean {
  for (let at = data.indexOf(LETTER_E); at >= 0; at = data.indexOf(LETTER_E, at + 1)) {
    if (data[at + 1] === LETTER_I) return true
  }
  return false
}

/**
 * An image mask of one bit per module in the content itself (ISO 32000-2, 8.9.7 inline images, 8.9.6.2 stencil masking): a bit of
 * 0 is painted. The data stand as they are; compressed they would be longer. Data with EI in them are written in hexadecimal.
 */
export function showModules(content: Content, data: Uint8Array, side: number) {
  const head = `BI/W ${side}/H ${side}/IM true`
  if (containsEnd(data)) {
    content.operators(`${head}/F/AHx ID ${Buffer.from(data).toString('hex')}>\nEI `)
    return
  }
  content.operators(`${head} ID `)
  content.raw(data)
  content.operators('\nEI ')
}

const SEPARATORS = /[- ]/g

/** Symbols by length of the code, made once per process: the tables take some hundredths of a second. */
const made = new Map<number, QrCodes>()

function symbolsFor(length: number): QrCodes {
  const symbols = made.get(length) ?? new QrCodes(length)
  made.set(length, symbols)
  return symbols
}

/**
 * The letter's code for the scanner that reads returned letters, on the first page. It holds the code and nothing else: no address,
 * so there is nothing that a reader's telephone would open.
 */
export function qrStamp(): Stamp {
  const left = decimal(QR.left * MM)
  const bottom = decimal(A4.height - (QR.top + QR.size) * MM)
  const place = `q ${decimal(QR.size * MM)} 0 0 ${decimal(QR.size * MM)} ${left} ${bottom} cm `
  return (content, { recipient, page }) => {
    if (page !== 0) return
    const code = recipient.code.replace(SEPARATORS, '')
    content.operators(place)
    showModules(content, symbolsFor(code.length).of(code), QR_SIDE)
    content.operators('Q ')
  }
}
