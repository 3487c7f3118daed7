/** Where somebody goes after signing in: an address of ours, or the first page. Nobody can be led elsewhere. */
export function wayBack(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/') || to.length > 2000) return '/'
  const base = 'http://here.invalid'
  try {
    const { origin, pathname, search } = new URL(to, base)
    return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : '/'
  } catch {
    return '/'
  }
}
