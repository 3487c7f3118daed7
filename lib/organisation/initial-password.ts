import { randomInt } from 'node:crypto'

/** Without 0, 1, i, l, o: it is read aloud and typed from paper. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz'
const GROUPS = 4
const GROUP_LENGTH = 5

/** A random password that can be read out, e.g. `k7mpx-…` in four groups: 99 bits. */
export const newPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')
