import type { Axis } from '@/lib/statistics/scale'

export const percent = (place: number) => `${(100 * place).toFixed(2)}%`

/** A number right before the last would run into it. */
const NEAR = 0.15
const written = (ticks: readonly number[], at: Axis['at']) => (tick: number) =>
  tick === ticks.at(-1) || at(ticks.at(-1) ?? 0) - at(tick) >= NEAR

/** The numbers along a chart. */
export function AxisLine({ axis: { at, ticks } }: { axis: Axis }) {
  return (
    <svg aria-hidden="true" className="overflow-visible" height={24} width="100%">
      <line className="stroke-solid-gray-600" x1="0%" x2="100%" y1={1} y2={1} />
      {ticks.filter(written(ticks, at)).map((tick) => (
        <g key={tick}>
          <line className="stroke-solid-gray-600" x1={percent(at(tick))} x2={percent(at(tick))} y1={1} y2={6} />
          <text
            className="fill-solid-gray-700 text-[0.75rem]"
            textAnchor={tick === 0 ? 'start' : at(tick) > 0.95 ? 'end' : 'middle'}
            x={percent(at(tick))}
            y={20}
          >
            {tick}
          </text>
        </g>
      ))}
    </svg>
  )
}
