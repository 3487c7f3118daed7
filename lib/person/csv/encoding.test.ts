import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EncodingDetector } from './encoding'

const detect = (bytes: Uint8Array, chunk = bytes.length) => {
  const detector = new EncodingDetector()
  for (let at = 0; at < bytes.length; at += chunk) detector.push(bytes.subarray(at, at + chunk))
  return detector.result()
}

const TEXT = '氏名,住所\r\n髙橋 𠮷郎,東京都港区1-2\r\n'
const utf16be = Buffer.from(TEXT, 'utf16le').swap16()
const windows31j = readFileSync('e2e/fixtures/persons/minato-3214.csv')

describe('the encoding of a list', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-8', Buffer.from('name,address\nJohn,London')],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16be', utf16be],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['shift_jis', windows31j],
  ])('is %s', (encoding, bytes) => {
    expect(detect(bytes)).toBe(encoding)
    expect(detect(bytes, 3)).toBe(encoding)
  })

  it('is found in the last row, when thousands of rows before it are ASCII', () => {
    const ascii = Buffer.from('1,John Smith,London\n'.repeat(20_000))
    expect(detect(Buffer.concat([ascii, Buffer.from([0x8d, 0x82])]), 65536)).toBe('shift_jis')
    expect(detect(Buffer.concat([ascii, Buffer.from('髙')]), 65536)).toBe('utf-8')
  })

  it('survives single bytes that are broken and refuses what is no text', () => {
    const broken = Buffer.concat([windows31j, Buffer.from([0x81, 0xff, 0x0a])])
    expect(detect(broken)).toBe('shift_jis')
    expect(detect(Buffer.from(Array.from({ length: 5000 }, (_, i) => 128 + ((i * 37) % 128))))).toBeNull()
  })
})
