import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { type Ctx, found } from '@/lib/door/context'
import type { Outgoing } from '@/lib/door/download'
import { record } from '@/lib/door/record'
import { statisticsOf } from './queries'

/** The table of one chart as CSV, as spreadsheets in Japan open it: UTF-8 with its mark, no cell a formula. */
export async function exportChart(
  ctx: Ctx,
  chartId: string,
  input: Record<string, unknown>,
  language: string,
): Promise<Outgoing> {
  const { charts, period } = await statisticsOf(ctx, input, language)
  const { id, table } = found(charts.find((chart) => chart.id === chartId))
  await record(ctx, { action: 'statistics.exported', subject: { type: 'statistics', id }, data: { ...period } })
  const csv = stringify([table.head, ...table.rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
  return {
    name: `todoke-${id}-${period.from}-${period.to}.csv`,
    contentType: 'text/csv; charset=utf-8',
    body: () => Readable.from([csv]),
  }
}
