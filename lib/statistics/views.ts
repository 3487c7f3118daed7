export const CHARTS = ['monthly', 'days', 'timely', 'unknown', 'returned'] as const
export type ChartId = (typeof CHARTS)[number]

/** Days, the day of awareness being day 1: least, quartiles and most. */
export type Span = { least: number; quarter: number; median: number; threeQuarters: number; most: number }

/** A part of each bar. `colour`: where it means something; else the palette's next. */
export type Series = { id: string; label: string; colour?: string }

/** A table that says everything its chart shows. The first column names the row. */
export type ChartTable = { head: string[]; rows: (string | number)[][] }

/** Bars made of parts, or spans with their quartiles; drawn on the screen and on paper from the same description. */
export type Chart = {
  id: ChartId
  title: string
  lead: string
  table: ChartTable
} & (
  | { kind: 'bars'; series: Series[]; rows: { label: string; parts: number[] }[] }
  | { kind: 'spans'; rows: { label: string; span: Span; limit: number | null }[] }
)
