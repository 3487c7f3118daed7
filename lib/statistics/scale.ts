import { scaleLinear } from 'd3-scale'

/** An axis from 0: where a value stands (0 to 1) and the values that are written along it. */
export type Axis = { at: (value: number) => number; ticks: number[] }

/** An axis that holds a largest value and ends on a round one. Counts have whole ticks. */
export function axisTo(most: number): Axis {
  const scale = scaleLinear()
    .domain([0, Math.max(1, most)])
    .nice(5)
  const ticks = [...new Set(scale.ticks(5).map(Math.round))]
  return { at: (value) => scale(value), ticks }
}
