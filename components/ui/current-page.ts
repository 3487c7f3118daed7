/**
 * Whether a link leads to where the reader is: the page itself, or one below it. A link to the root, or an `exact` one
 * (the first tab of a section), only matches itself.
 */
export function isCurrentPage(pathname: string, href: string, exact = false): boolean {
  const path = href.split(/[?#]/, 1)[0] ?? href
  if (pathname === path) return true
  return !exact && path !== '/' && pathname.startsWith(`${path}/`)
}
