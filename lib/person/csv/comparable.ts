/** Nothing here has another form: most numbers of members, every address for e-mail. */
const PLAIN = /^[!-~]*$/

/**
 * A text reduced to what counts when headers, labels or people are compared: full-width and half-width forms, capitals,
 * spaces and variation selectors make no difference. For comparison only: what is stored and printed stays as it came.
 */
export const comparable = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\u200b\p{Variation_Selector}]+/gu, '')
