/** The page asked for in an address: a whole number from 1; anything else is the first page. */
export function pageOf(value: string | string[] | undefined): number {
  const number = Number(Array.isArray(value) ? value[0] : value)
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000 ? number : 1
}
