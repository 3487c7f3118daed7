import type { Words } from '@/lib/door/words'
import { PRESETS } from '@/lib/incident/choices'
import { definitionOf, ITEM_NUMBERS } from '@/lib/incident/report-items'
import type { LetterRow } from './repository'
import { monthsOf, type Period } from './schema'
import type { MonthRow, SpanRow, TimelyRow, UnknownRow } from './tally'
import type { Chart, ChartId, Series } from './views'

export type Counts = {
  period: Period
  monthly: MonthRow[]
  spans: SpanRow[]
  timely: TimelyRow[]
  unknown: UnknownRow[]
  letters: LetterRow[]
}

const REPORTS = ['preliminaryReport', 'finalReport'] as const
/** The preliminary report is guided to day 5; the final one has no single day (30 or 60). */
const GUIDE_DAY = { preliminaryReport: 5, finalReport: null }

const round = (days: number) => Math.round(days * 10) / 10

/** Every chart, in the words of one language. A chart without anything to show has no rows. */
export function chartsOf(counts: Counts, words: Words): Chart[] {
  return [
    monthly(counts, words),
    days(counts, words),
    timely(counts, words),
    unknown(counts, words),
    returned(counts, words),
  ]
}

const named = (id: ChartId, { t }: Words) => ({
  id,
  title: t(`statistics.chart.${id}.title`),
  lead: t(`statistics.chart.${id}.lead`),
})

function bars(
  id: ChartId,
  words: Words,
  { name, series, rows }: { name: string; series: Series[]; rows: { label: string; parts: number[] }[] },
): Chart {
  const total = series.length > 1 ? [words.t('statistics.total')] : []
  return {
    ...named(id, words),
    kind: 'bars',
    series,
    rows,
    table: {
      head: [name, ...series.map(({ label }) => label), ...total],
      rows: rows.map(({ label, parts }) => [
        label,
        ...parts,
        ...(total.length ? [parts.reduce((a, b) => a + b, 0)] : []),
      ]),
    },
  }
}

function monthly({ monthly: counted, period }: Counts, words: Words): Chart {
  const presets = PRESETS.filter((preset) => counted.some((row) => row.preset === preset))
  const of = (month: string, preset: string) =>
    counted.find((row) => row.month === month && row.preset === preset)?.incidents ?? 0
  return bars('monthly', words, {
    name: words.t('statistics.month'),
    series: presets.map((preset) => ({ id: preset, label: words.t(`incident.preset.${preset}`) })),
    rows: counted.length
      ? monthsOf(period).map((month) => ({ label: month, parts: presets.map((preset) => of(month, preset)) }))
      : [],
  })
}

function days({ spans }: Counts, words: Words): Chart {
  const { t } = words
  const rows = REPORTS.flatMap((kind) => {
    const row = spans.find((one) => one.kind === kind)
    return row ? [{ kind, label: t(`duty.kind.${kind}`), reports: row.reports, span: row, limit: GUIDE_DAY[kind] }] : []
  })
  return {
    ...named('days', words),
    kind: 'spans',
    rows,
    table: {
      head: ['report', 'reports', 'least', 'quarter', 'median', 'threeQuarters', 'most'].map((column) =>
        t(`statistics.span.${column}`),
      ),
      rows: rows.map(({ label, reports, span }) => [
        label,
        reports,
        span.least,
        round(span.quarter),
        round(span.median),
        round(span.threeQuarters),
        span.most,
      ]),
    },
  }
}

const TIMELY = ['inTime', 'late', 'overdue', 'running'] as const
const TIMELY_COLOURS = { inTime: '#197a4b', late: '#ff8d44', overdue: '#ce0000', running: '#57b8ff' }

function timely({ timely: counted }: Counts, words: Words): Chart {
  const { t } = words
  const rows = [...REPORTS, 'noticeToEntrustor'].flatMap((kind) => {
    const row = counted.find((one) => one.kind === kind)
    return row ? [{ label: t(`duty.kind.${kind}`), parts: TIMELY.map((part) => row[part]) }] : []
  })
  return bars('timely', words, {
    name: t('statistics.duty'),
    series: TIMELY.map((id) => ({ id, label: t(`statistics.timely.${id}`), colour: TIMELY_COLOURS[id] })),
    rows,
  })
}

function unknown({ unknown: counted }: Counts, words: Words): Chart {
  return bars('unknown', words, {
    name: words.t('statistics.item'),
    series: [{ id: 'incidents', label: words.t('statistics.incidents') }],
    rows: counted.length
      ? ITEM_NUMBERS.map((item) => ({
          label: `${item}. ${definitionOf(item).title[words.locale]}`,
          parts: [counted.find((row) => row.item === item)?.incidents ?? 0],
        }))
      : [],
  })
}

function returned({ letters }: Counts, words: Words): Chart {
  const { t } = words
  const sum = (channel: string, of: (row: LetterRow) => number) =>
    letters.filter((row) => row.channel === channel).reduce((total, row) => total + of(row), 0)
  const reasons = [...new Set(letters.flatMap(({ reason, returned: back }) => (back > 0 ? [reason ?? 'other'] : [])))]
  const rows = ['letter', 'mail']
    .filter((channel) => sum(channel, ({ out }) => out) > 0)
    .map((channel) => ({
      label: t(`statistics.channel.${channel}`),
      parts: [
        sum(channel, ({ out, returned: back }) => out - back),
        ...reasons.map((why) => sum(channel, (row) => ((row.reason ?? 'other') === why ? row.returned : 0))),
      ],
    }))
  return bars('returned', words, {
    name: t('statistics.channelHead'),
    series: [
      { id: 'reached', label: t('statistics.reached') },
      ...reasons.map((why) => ({ id: why, label: t(`notice.returned.why.${why}`) })),
    ],
    rows,
  })
}
