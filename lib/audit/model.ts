import type { LogFilter } from './schema'

/** The address of another page of the log under the same filter. */
export function filterAddress(filter: LogFilter, page: { before: number } | { after: number }): string {
  const { before: _, after: __, ...kept } = filter
  const params = Object.entries({ ...kept, ...page }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return `/audit?${new URLSearchParams(params)}`
}
