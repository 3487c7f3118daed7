import { describe, expect, it } from 'vitest'
import { faces, furtherFonts } from './fonts'

const IPA = '/usr/share/fonts/truetype/ipamj/ipamjm.ttf'
const HANAZONO = '/usr/share/fonts/truetype/hanazono/HanaMinA.ttf'

describe('fonts for rare names', () => {
  it('are those installed at the usual places, the better drawn first', () => {
    expect(furtherFonts(undefined, () => true).slice(0, 2)).toEqual([IPA, HANAZONO])
    expect(furtherFonts(undefined, (file) => file === HANAZONO)).toEqual([HANAZONO])
    expect(furtherFonts(undefined, () => false)).toEqual([])
  })

  it('are those of the setting when there is one, and none when it is empty', () => {
    expect(furtherFonts('/a.ttf:/b.ttf', () => true)).toEqual(['/a.ttf', '/b.ttf'])
    expect(furtherFonts('', () => true)).toEqual([])
  })

  it('come after the two that are always there', () => {
    expect(faces().map(({ family }) => family)).toEqual(['TodokeSansJP', 'TodokeSans'])
  })
})
