/** Digits and separators as one plain form: full width to half width, so that the same number is found however it was typed. */
export const plainNumbers = (text: string): string =>
  text.replace(/[０-９，．]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/** The sentences of a text, in both languages. A line is a sentence too. */
export const sentences = (text: string): string[] =>
  plainNumbers(text)
    .split(/(?<=[。！？])|(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
