/** One millimetre in points (ISO 32000-2, 8.3.2.3: the default unit is 1/72 inch). */
export const MM = 72 / 25.4

/** A4 (ISO 216) in points, as react-pdf writes it. */
export const A4 = { width: 595.28, height: 841.89 }

/** Margins of regulator documents: room for two binder holes on the left, as filed paper has them in Japan. */
export const MARGIN = { top: 26 * MM, right: 20 * MM, bottom: 22 * MM, left: 22 * MM }

/** Points between the left and right margin of a framed page. */
export const CONTENT_WIDTH = A4.width - MARGIN.left - MARGIN.right
