import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ALPHABET, letterCodeOf, readLetterCode, writtenLetterCode } from './letter-code'

const markOf = (text: string) => createHash('sha256').update(text).digest()
const codes = Array.from({ length: 5_000 }, (_, i) => letterCodeOf(markOf(`letter ${i}`)))

describe('letter codes', () => {
  it('are twelve characters that cannot be taken for one another', () => {
    for (const code of codes) expect(code).toMatch(/^[23456789ABCDEFGHJKMNPQRTVWXYZ]{12}$/)
    expect([...'01OILSU'].filter((char) => ALPHABET.includes(char))).toEqual([])
  })

  it('are the same for the same mark and differ for others', () => {
    expect(letterCodeOf(markOf('letter 7'))).toBe(codes[7])
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('are read as people type them', () => {
    const code = codes[0] as string
    expect(readLetterCode(writtenLetterCode(code))).toBe(code)
    expect(readLetterCode(` ${code.toLowerCase().replace(/(....)/g, '$1 ')} `)).toBe(code)
    expect(readLetterCode(code.replace(/./g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)))).toBe(code)
    expect(readLetterCode(code.replaceAll('5', 's'))).toBe(code)
    expect(readLetterCode('')).toBeNull()
    expect(readLetterCode(`${code}2`)).toBeNull()
  })

  it('notice every single wrong character and every swap of neighbours', () => {
    for (const code of codes.slice(0, 40)) {
      for (let place = 0; place < code.length; place++) {
        for (const other of ALPHABET)
          if (other !== code[place])
            expect(readLetterCode(code.slice(0, place) + other + code.slice(place + 1))).toBeNull()
        const swapped = code.slice(0, place) + (code[place + 1] ?? '') + code[place] + code.slice(place + 2)
        if (place + 1 < code.length && swapped !== code) expect(readLetterCode(swapped)).toBeNull()
      }
    }
  })
})
