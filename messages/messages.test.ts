import { describe, expect, it } from 'vitest'
import { type Messages, messagesOf } from '@/lib/platform/messages'

/** Every message by its full key. */
const flat = (messages: Messages, prefix = ''): [key: string, text: string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )

/** Names of the parameters of an ICU message. `one {person}` is a branch, not a parameter. */
const parameters = (text: string) => {
  const found = text.matchAll(/(?<!\b(?:zero|one|two|few|many|other|=\d+)\s*)\{\s*(\w+)\s*[,}]/g)
  return [...new Set([...found].map((match) => match[1]))].sort()
}

const ja = new Map(flat(messagesOf('ja')))
const en = new Map(flat(messagesOf('en')))

describe('messages', () => {
  it('are there in both languages', () => {
    expect([...en.keys()].filter((key) => !ja.has(key))).toEqual([])
    expect([...ja.keys()].filter((key) => !en.has(key))).toEqual([])
  })

  it('are never empty', () => {
    const empty = [...ja, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual([])
  })

  it('take the same parameters', () => {
    const differing = [...ja].filter(
      ([key, text]) => String(parameters(text)) !== String(parameters(en.get(key) ?? '')),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })
})
