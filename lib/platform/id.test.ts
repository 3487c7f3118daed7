import { describe, expect, it } from 'vitest'
import { isId, newId } from './id'

describe('an id', () => {
  it('is what we make', () => expect(isId(newId())).toBe(true))
  it.each(['', '-'.repeat(36), '00000000-0000-4000-8000-00000000000A', `${newId()} `, newId().replaceAll('-', '')])(
    'is not %j',
    (text) => expect(isId(text)).toBe(false),
  )
})
