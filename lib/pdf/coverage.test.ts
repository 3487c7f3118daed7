import { describe, expect, it } from 'vitest'
import { faceFor, uncovered } from './coverage'

describe('what no font can draw', () => {
  it('accepts the rare characters of Japanese names', () => {
    expect(uncovered('髙橋﨑𠮷德瀨濵\ufa19①㈱Ⅳｱﾞ葛\u{E0100}城')).toEqual([])
  })

  it('accepts foreign names through the Latin face', () => {
    expect(uncovered('Őri Šimák Łukasz Nguyễn Thị Hương')).toEqual([])
    expect(faceFor('Ő')?.family).not.toBe(faceFor('あ')?.family)
  })

  it('names a variant that no font has, where it stands', () => {
    expect(uncovered('渡邉\u{E0102}様')).toEqual([{ codePoint: 0x9089, char: '邉\u{E0102}', at: 1 }])
  })

  it('names emoji and scripts that are not installed', () => {
    expect(uncovered('a😀\n한').map(({ codePoint, at }) => [codePoint, at])).toEqual([
      [0x1f600, 1],
      [0xd55c, 4],
    ])
  })
})
