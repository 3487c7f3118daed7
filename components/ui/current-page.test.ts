import { describe, expect, it } from 'vitest'
import { isCurrentPage } from './current-page'

describe('isCurrentPage', () => {
  it.each([
    ['/incidents', '/incidents', false, true],
    ['/incidents/2026-0001/facts', '/incidents', false, true],
    ['/incidents/2026-0001/facts', '/incidents', true, false],
    ['/incidents-old', '/incidents', false, false],
    ['/incidents', '/', false, false],
    ['/', '/', false, true],
    ['/incidents', '/incidents?state=open', false, true],
  ])('%s, link to %s (exact: %s): %s', (pathname, href, exact, expected) => {
    expect(isCurrentPage(pathname, href, exact)).toBe(expected)
  })
})
