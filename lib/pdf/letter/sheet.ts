import { A4, MM } from '../page-size'

/**
 * Where things stand on a letter, in millimetres from the top left corner of the sheet. (PDF itself counts points of 1/72 inch from
 * the bottom left, ISO 32000-2, 8.3.2.3; the stamps convert.)
 *
 * The sheet is A4 folded in three (99 mm high, 210 mm wide) in a window envelope 長形3号 (235 x 120 mm) whose window is 90 x 45 mm,
 * 20 mm from the left and 12 mm from the top: the common Japanese make. The folded sheet has 25 mm of play sideways and 21 mm up and down, so
 * - what must always show (the address) stands where the window is at every position of the sheet: x 20 to 85, y 12 to 36;
 * - what must never show (anything else) stays out of every place the window can reach: x below 110 and y below 57.
 */
const WINDOW = { left: 20, top: 12, width: 90, height: 45 }
const PLAY = { x: 235 - 210, y: 120 - 99 }

/** Distance of the address from the edge of the zone that always shows: printers feed a sheet up to 1 mm askew. */
const FEED = 1

export const ADDRESS_ZONE = {
  left: WINDOW.left + FEED,
  top: WINDOW.top + FEED,
  width: WINDOW.width - PLAY.x - 2 * FEED,
  height: WINDOW.height - PLAY.y - 2 * FEED,
}

/** Sender, date and code: right of everything the window can show. */
export const SENDER_ZONE = { left: WINDOW.left + WINDOW.width + 4, top: 22, width: 76 }

/** Where the sheet is folded first. What stands above it lies under the envelope's paper. */
export const FIRST_FOLD = 99

/** First line of the letter's text: below everything the window can show, above the first fold (99 mm). */
export const BODY_TOP = WINDOW.top + WINDOW.height + 5

/** The code stands at the same place on every page, so that a sheet from another letter is found when letters are inserted. */
export const CODE = { left: SENDER_ZONE.left, baseline: 16, size: 9, labelWidth: 16 }

/**
 * The code once more for a scanner: right of the printed code, above the sender, out of the window's reach. Its quiet zone of four
 * modules (ISO/IEC 18004, 9.1; 2.3 mm here) stays free of print on all sides.
 */
export const QR = { left: 177, top: 7, size: 12 }

/** Margins of the letter's text; its left edge is the address's. */
export const LETTER_MARGIN = { top: 24, right: 21, bottom: 18, left: ADDRESS_ZONE.left }

/** Points available to the letter's text between its margins. */
export const LETTER_WIDTH = A4.width - (LETTER_MARGIN.left + LETTER_MARGIN.right) * MM
