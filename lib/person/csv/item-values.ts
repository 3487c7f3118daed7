import { comparable } from './comparable'

const NO = new Set(
  [
    '',
    '0',
    'no',
    'n',
    'false',
    'f',
    'なし',
    '無し',
    '無',
    'いいえ',
    '×',
    '✕',
    '✗',
    '-',
    'ー',
    '―',
    '‐',
    '−',
    'n/a',
    '非該当',
    '対象外',
    '該当なし',
  ].map(comparable),
)

/**
 * True when a cell of an item's column says that this person lost it: a mark (○, 1, yes, あり) or any other value. The
 * value itself is never kept: the list may hold the very card number.
 */
export const saysLost = (cell: string): boolean => !NO.has(comparable(cell))

/** The labels in a cell that lists items: separated by 、 , ; | or line breaks. The dot ・ is part of labels. */
export const listedItems = (cell: string): string[] =>
  cell
    .split(/[、，,;；|｜\n\r]+/u)
    .map((label) => label.trim())
    .filter((label) => saysLost(label))
