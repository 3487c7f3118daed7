import { expect, it } from 'vitest'
import { compiledOf, LOCALES, messagesOf } from './messages'

const plain = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  ((Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) && Object.values(value).every(plain))

it.each(LOCALES)('messages taken apart can be sent to the browser: %s', (locale) => {
  const compiled = compiledOf(messagesOf(locale))
  expect(Object.entries(compiled).filter(([, messages]) => !plain(messages))).toEqual([])
})
