import { A4, MM } from '../page-size'
import type { CompiledTemplate } from './compiled-template'
import { ADDRESS_ZONE, BODY_TOP } from './sheet'

/**
 * What happens to an address that is longer than the window: the block grows downward, and the whole letter is laid out again by
 * react-pdf with its text below it. No PDF here, only places on the sheet.
 *
 * Lays one variant out anew with its text beginning lower on the first page (react-pdf; some hundred milliseconds).
 * @param bodyTop millimetres from the top edge
 */
export type LowerBody = (variant: number, bodyTop: number) => Promise<CompiledTemplate>

/** Free space between a flowing address and the text, and the steps in which the text moves down, in millimetres. */
const GAP = 6
const STEP = 10

/** The text must not begin lower: below this a heading and its first lines would not fit the page. */
const LOWEST = A4.height / MM - 60

/**
 * Where the text begins below an address of this height (points), in steps, so that a file with many such letters
 * needs few layouts. Undefined when the address leaves no room for text on its page.
 */
export function loweredBodyTop(addressHeight: number): number | undefined {
  const needed = ADDRESS_ZONE.top + addressHeight / MM + GAP
  const bodyTop = Math.max(BODY_TOP, Math.ceil(needed / STEP) * STEP)
  return bodyTop <= LOWEST ? bodyTop : undefined
}
