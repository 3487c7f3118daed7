import type { Series } from './views'

/** Colours of the parts of a chart, in order; neighbours differ in lightness too, and every part is named in the table. */
export const PALETTE = [
  '#0017c1',
  '#ff8d44',
  '#197a4b',
  '#b58bff',
  '#8a3800',
  '#57b8ff',
  '#ce0000',
  '#8bc34a',
  '#5b2c83',
  '#d1a600',
  '#5c5c5c',
] as const

export const colourOf = (index: number): string => PALETTE[index % PALETTE.length] ?? PALETTE[0]

/** The colour of a part of a bar. */
export const colourOfSeries = (series: readonly Series[], index: number): string =>
  series[index]?.colour ?? colourOf(index)
