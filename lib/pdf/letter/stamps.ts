import { A4, MM } from '../page-size'
import type { AddressBlock } from './address-block'
import { type Content, decimal } from './content'
import type { Recipient } from './recipient'
import { Shaper } from './shaper'
import { ADDRESS_ZONE, CODE } from './sheet'

/** The letter being stamped; `page` counts from 0. */
export type Sheet = { recipient: Recipient; page: number; address: AddressBlock }

/**
 * Puts one kind of mark on a page, over the laid-out template: a piece of the page's content stream (ISO 32000-2, 7.8.2), painted after the
 * form below it. Text stands between BT and ET and is moved to its place by Td (9.4). A further mark is one more of these.
 */
export type Stamp = (content: Content, sheet: Sheet) => void

/** Postal code, address and name in the window of the envelope, on the first page only. */
export const stampAddress: Stamp = (content, { page, address }) => {
  if (page !== 0) return
  const left = decimal(ADDRESS_ZONE.left * MM)
  let above = A4.height - ADDRESS_ZONE.top * MM
  content.operators('BT ')
  address.lines.forEach(({ from, to, size, baseline }, i) => {
    content.operators(`${i === 0 ? left : 0} ${decimal(above - baseline)} Td`)
    content.show(address.shaper, from, to, size)
    above = baseline
  })
  content.operators('ET ')
}

const PRINTABLE_ASCII = /^[\x20-\x7e]+$/

/** The letter's code on every page, so that a sheet which got among another person's is found before it is sent. */
export function codeStamp(): Stamp {
  const shaper = new Shaper()
  const left = decimal((CODE.left + CODE.labelWidth) * MM)
  const top = decimal(A4.height - CODE.baseline * MM)
  return (content, { recipient }) => {
    if (!PRINTABLE_ASCII.test(recipient.code)) throw new Error('A letter code must be printable ASCII')
    shaper.reset()
    const { from, to } = shaper.shape(recipient.code)
    content.operators(`BT ${left} ${top} Td`)
    content.show(shaper, from, to, CODE.size)
    content.operators('ET ')
  }
}
