import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { splitMessageKey } from './message-key'
import './zod-messages'

const messageOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

describe('messages of zod', () => {
  it.each([
    ['a missing value', z.string(), undefined, 'form.required'],
    ['null where a number is wanted', z.number(), null, 'form.required'],
    ['an empty text', z.string().min(1), '', 'form.required'],
    ['an empty list', z.array(z.string()).min(1), [], 'form.required'],
    ['a text for a number', z.number(), 'x', 'form.number'],
    ['too few characters', z.string().min(12), 'short', 'form.tooShort?min=12'],
    ['too many characters', z.string().max(3), 'long', 'form.tooLong?max=3'],
    ['a number too small', z.number().min(1), 0, 'form.tooSmall?min=1'],
    ['a number too big', z.number().max(9), 10, 'form.tooBig?max=9'],
    ['no e-mail address', z.email(), 'x', 'form.email'],
    ['no choice', z.enum(['a', 'b']), '', 'form.choose'],
    ['a refinement with its own key', z.string().refine(() => false, 'form.date'), 'x', 'form.date'],
    ['the real member of a union', z.union([z.literal(''), z.coerce.number('form.number')]), 'x', 'form.number'],
  ])('%s', (_, schema, value, message) => {
    expect(messageOf(schema, value)).toBe(message)
  })

  it('carry their numbers behind the key', () => {
    expect(splitMessageKey('form.tooLong?max=200')).toEqual(['form.tooLong', { max: '200' }])
    expect(splitMessageKey('form.required')).toEqual(['form.required', {}])
  })
})
