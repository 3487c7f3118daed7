import { itemKey, itemLabel } from '@/lib/incident/data-items'
import type { IncidentFile } from '@/lib/incident/queries'
import { definitionOf, ITEM_NUMBERS, type ItemValues } from '@/lib/incident/report-items'
import type { ComparedRow } from './compared-row'
import type { NoticeContent } from './signed-notice-schema'
import { toldBy } from './take-over'

const written = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join('、') : String(value)

const row = (key: string, label: ComparedRow['label'], told: unknown, recorded: unknown): ComparedRow => {
  const [left, right] = [written(told), written(recorded)]
  return { key, label, told: left, recorded: right, same: left === right }
}

const DATES = {
  occurredOn: { ja: '発生日', en: 'Occurred on' },
  personCount: { ja: '本人の数', en: 'Number of persons' },
  personCountMax: { ja: '本人の数（最大の見込み）', en: 'Number of persons (at most)' },
  data: { ja: '個人データの項目', en: 'Data items' },
}

/** The answer of a field in its own words. */
function answered(item: number, name: string, values: ItemValues): string {
  const field = definitionOf(item).fields.find((candidate) => candidate.name === name)
  const value = values[name]
  const words = (code: unknown) => field?.options?.find(({ value: id }) => id === code)?.ja ?? written(code)
  return Array.isArray(value) ? value.map(words).join('、') : words(value)
}

/**
 * What the entrustee told beside what is recorded now, point by point. A text taken over as it stood counts as the same.
 * @param began the notice the incident began with: its texts were taken over under its name
 */
export function comparisonOf(
  notice: NoticeContent,
  { incident, rows, items }: IncidentFile,
  began: NoticeContent = notice,
): ComparedRow[] {
  const mark = `${toldBy(began)}\n`
  const facts = [
    row('occurredOn', DATES.occurredOn, notice.dates.occurredOn, incident.occurredOn),
    row('personCount', DATES.personCount, notice.facts.personCount, incident.personCount),
    row('personCountMax', DATES.personCountMax, notice.facts.personCountMax, incident.personCountMax),
    row(
      'data',
      DATES.data,
      notice.data.map(({ label }) => label),
      rows.map((data) => itemLabel(itemKey(data), 'ja')),
    ),
  ]
  const texts = ITEM_NUMBERS.flatMap((item) => {
    const { title, fields } = definitionOf(item)
    const section = notice.items.find((candidate) => candidate.item === item)
    const told: ItemValues = Object.fromEntries((section?.fields ?? []).map(({ id, answer }) => [id, answer]))
    const recorded = items.find((candidate) => candidate.item === item)?.fields ?? {}
    return fields.flatMap(({ name, label }) => {
      const [left, right] = [answered(item, name, told), answered(item, name, recorded).replace(mark, '')]
      if (left === '' && right === '') return []
      const both = { ja: `${item}. ${title.ja}：${label.ja}`, en: `${item}. ${title.en}: ${label.en}` }
      return [row(`${item}.${name}`, both, left, right)]
    })
  })
  return [...facts.filter(({ told, recorded }) => told !== '' || recorded !== ''), ...texts]
}
