import { useTranslations } from 'next-intl'
import { colourOf } from '@/lib/statistics/palette'
import { axisTo } from '@/lib/statistics/scale'
import type { Chart } from '@/lib/statistics/views'
import { AxisLine, percent } from './axis-line'

const HEIGHT = 28
const MIDDLE = HEIGHT / 2

/** Least to most as a line, the middle half as a box, the median as a bar across it. */
export function SpanChart({ chart: { rows } }: { chart: Extract<Chart, { kind: 'spans' }> }) {
  const t = useTranslations('statistics.span')
  const axis = axisTo(Math.max(...rows.flatMap(({ span, limit }) => [span.most, limit ?? 0])))
  const x = (value: number) => percent(axis.at(value))
  return (
    <ul className="flex flex-col gap-3">
      {rows.map(({ label, span, limit }) => (
        <li key={label}>
          <p>
            {t('of', { label })}
            <strong>{t('summary', { median: Math.round(span.median * 10) / 10 })}</strong>
          </p>
          <svg aria-hidden="true" height={HEIGHT} width="100%">
            <line stroke={colourOf(0)} strokeWidth={2} x1={x(span.least)} x2={x(span.most)} y1={MIDDLE} y2={MIDDLE} />
            <rect
              fill="#ffffff"
              height={16}
              stroke={colourOf(0)}
              strokeWidth={2}
              width={percent(axis.at(span.threeQuarters) - axis.at(span.quarter))}
              x={x(span.quarter)}
              y={MIDDLE - 8}
            />
            <rect fill={colourOf(0)} height={24} width={4} x={x(span.median)} y={MIDDLE - 12} />
            {limit !== null && (
              <line
                className="stroke-red-900"
                strokeDasharray="4 3"
                strokeWidth={2}
                x1={x(limit)}
                x2={x(limit)}
                y1={0}
                y2={HEIGHT}
              />
            )}
          </svg>
        </li>
      ))}
      <li aria-hidden="true">
        <AxisLine axis={axis} />
      </li>
      <li className="text-solid-gray-700">{t('legend')}</li>
    </ul>
  )
}
