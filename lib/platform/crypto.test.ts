import { describe, expect, it } from 'vitest'
import { keyedMark, newKey, open, seal } from './crypto'

const key = newKey()
const IDENTITY = 'Person.sealed:1'

describe('a sealed value', () => {
  it.each(['', '髙﨑 𠮷子', 'ｶﾅ'])('opens to what was sealed: %j', (plain) => {
    expect(open(key, seal(key, plain, IDENTITY), IDENTITY).toString('utf8')).toBe(plain)
  })

  it('opens from a slice of a larger buffer, as the database driver hands it out', () => {
    const sealed = seal(key, 'name', IDENTITY)
    const padded = new Uint8Array(Buffer.concat([Buffer.from('xx'), sealed, Buffer.from('y')]))
    expect(open(key, padded.subarray(2, 2 + sealed.length), IDENTITY).toString()).toBe('name')
  })

  it('never looks the same twice', () => {
    const sealings = Array.from({ length: 50 }, () => seal(key, 'the same', IDENTITY).subarray(1, 13).toString('hex'))
    expect(new Set(sealings).size).toBe(50)
  })

  it('does not open for another row, or with another key', () => {
    const sealed = seal(key, 'name', IDENTITY)
    expect(() => open(key, sealed, 'Person.sealed:2')).toThrow()
    expect(() => open(newKey(), sealed, IDENTITY)).toThrow()
  })

  it('does not open with any single bit changed', () => {
    const sealed = seal(key, 'name', IDENTITY)
    for (let byte = 0; byte < sealed.length; byte++) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(byte) ^ 1, byte)
      expect(() => open(key, changed, IDENTITY), `byte ${byte}`).toThrow()
    }
  })

  it('does not open when it is cut off, however short: a short tag would be easy to guess', () => {
    const sealed = seal(key, '', IDENTITY)
    for (let length = 0; length < sealed.length; length++)
      expect(() => open(key, sealed.subarray(0, length), IDENTITY), `${length} bytes`).toThrow()
  })
})

describe('a keyed mark', () => {
  it('is equal for equal values and differs by value, purpose and key', () => {
    const mark = keyedMark(key, 'Person.identity', 'a')
    expect(keyedMark(key, 'Person.identity', 'a').equals(mark)).toBe(true)
    expect(keyedMark(key, 'Person.identity', 'b').equals(mark)).toBe(false)
    expect(keyedMark(key, 'Person.other', 'a').equals(mark)).toBe(false)
    expect(keyedMark(newKey(), 'Person.identity', 'a').equals(mark)).toBe(false)
  })
})
