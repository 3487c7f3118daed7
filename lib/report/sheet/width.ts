/** Distance between the full-width and the ASCII block (！ is U+FF01, ! is U+0021). */
const APART = 0xfee0

const shift = (text: string, pattern: RegExp, by: number) =>
  text.replace(pattern, (character) => String.fromCharCode(character.charCodeAt(0) + by))

/** １２３ → 123 */
export const toHalfDigits = (text: string): string => shift(text, /[０-９]/g, -APART)
/** 123 → １２３ */
export const toFullDigits = (text: string): string => shift(text, /[0-9]/g, APART)
/** ＡＢｃ → ABc */
export const toHalfLatin = (text: string): string => shift(text, /[Ａ-Ｚａ-ｚ]/g, -APART)
/** ABc → ＡＢｃ */
export const toFullLatin = (text: string): string => shift(text, /[A-Za-z]/g, APART)

/** ｶﾞｲﾄﾞ → ガイド, with the half-width marks ｡｢｣､･ as well. Other characters stay as they are. */
export const toFullKana = (text: string): string =>
  text.replace(/[｡-ﾟ]+/g, (run) => run.normalize('NFKC').normalize('NFC'))

const HYPHENS = /[‐‑‒–—―−－﹣]/g

/**
 * All the lines that pass for a hyphen → "-". The long vowel mark ー only between digits and letters of numbers and codes:
 * in a word it is a letter.
 */
export const toHalfHyphens = (text: string): string =>
  text.replace(HYPHENS, '-').replace(/(?<=[0-9０-９])[ーｰ](?=[0-9０-９])/g, '-')

/** The marks of addresses and numbers: ＠．＿（）＋／ and the wide space. */
const toHalfMarks = (text: string): string => shift(text.replace(/　/g, ' '), /[＠．＿（）＋／：]/g, -APART)

/** Everything that has a plain ASCII form in it: for telephone and corporate numbers, mail addresses, dates. */
export const toHalfWidth = (text: string): string => toHalfHyphens(toHalfMarks(toHalfLatin(toHalfDigits(text)))).trim()

/** Digits and letters as wide as the kana around them. */
export const toFullWidth = (text: string): string => toFullKana(toFullLatin(toFullDigits(text)))
