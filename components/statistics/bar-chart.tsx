import { colourOfSeries } from '@/lib/statistics/palette'
import { axisTo } from '@/lib/statistics/scale'
import type { Chart, Series } from '@/lib/statistics/views'
import { AxisLine, percent } from './axis-line'

const BAR = 18

/** Bars of parts, one below the other: lengths are parts of the width, so there is nothing to scroll on a phone. */
export function BarChart({ chart: { series, rows } }: { chart: Extract<Chart, { kind: 'bars' }> }) {
  const totals = rows.map(({ parts }) => parts.reduce((a, b) => a + b, 0))
  const axis = axisTo(Math.max(...totals))
  return (
    <div className="flex flex-col gap-3">
      {series.length > 1 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {series.map(({ id, label }, i) => (
            <li className="flex items-center gap-2" key={id}>
              <svg aria-hidden="true" height={14} width={14}>
                <rect fill={colourOfSeries(series, i)} height={14} width={14} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <ul className="flex flex-col gap-1">
        {rows.map(({ label, parts }, row) => (
          <li className="grid items-center gap-x-3 sm:grid-cols-[12rem_1fr]" key={label}>
            <span>
              {label} <strong>{totals[row]}</strong>
            </span>
            <svg aria-hidden="true" height={BAR} width="100%">
              <Parts axis={axis.at} parts={parts} series={series} />
            </svg>
          </li>
        ))}
        <li aria-hidden="true" className="grid gap-x-3 sm:grid-cols-[12rem_1fr]">
          <span />
          <AxisLine axis={axis} />
        </li>
      </ul>
    </div>
  )
}

type PartsProps = { parts: readonly number[]; series: readonly Series[]; axis: (value: number) => number }

function Parts({ parts, series, axis }: PartsProps) {
  let before = 0
  return parts.map((value, i) => {
    const from = before
    before += value
    return (
      <rect
        fill={colourOfSeries(series, i)}
        height={BAR}
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        key={i}
        stroke="#ffffff"
        strokeWidth={value > 0 ? 1 : 0}
        width={percent(axis(value))}
        x={percent(axis(from))}
      />
    )
  })
}
