import { expect, test } from 'vitest'
import { eml } from '../testing/messages'
import { analyse } from './analyse'
import { readMessage } from './read-message'
import { fingerprint } from './similar'

/** Runs that make a careless regular expression or loop go on for minutes. */
const RUNS = [
  ...['a', '1', '-', 'あ', '0-', 'a.', 'a@', 'http://', 'www.', '支払', 'pay ', '\t', ' a', '> ', '12 ', '1,2', 'A1'],
  ...['田中 ', '/ab', 'dear ', 'xn--', '様', '(', '\n', 'カード番号', 'https://1.2.3.4/ ', '氏名: a b\n', 'bc1q', '§'],
]

test.each(RUNS)('100,000 characters of %j are no trouble', async (run) => {
  const message = await readMessage(eml(run.repeat(100_000 / run.length), { subject: run.repeat(200) }))
  expect(analyse(message).score).toBeLessThanOrEqual(100)
  expect([0, 64]).toContain(fingerprint(message).signature.length)
})
