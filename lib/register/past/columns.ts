import type { Bilingual } from '@/lib/law/basis'

/** The columns of a list of past incidents, by the headings of the template in either language, in its order. */
export const COLUMNS = {
  entity: { ja: '事業者コード', en: 'Entity code' },
  number: { ja: '管理番号', en: 'Number' },
  title: { ja: '件名', en: 'Title' },
  cause: { ja: '原因', en: 'Cause' },
  occurredOn: { ja: '発生日', en: 'Occurred on' },
  discoveredOn: { ja: '発覚日', en: 'Found on' },
  awareOn: { ja: '知った日', en: 'Known on' },
  awareBy: { ja: '知った人', en: 'Known by' },
  persons: { ja: '本人の数', en: 'Persons' },
  dataItems: { ja: '漏えい等した項目', en: 'Data' },
  reportable: { ja: '報告の要否', en: 'Reportable' },
  reason: { ja: '要否の理由', en: 'Reason' },
  preliminaryOn: { ja: '速報日', en: 'Preliminary report on' },
  finalOn: { ja: '確報日', en: 'Final report on' },
  noticeOn: { ja: '本人通知日', en: 'Persons notified on' },
  lateReason: { ja: '遅れた理由', en: 'Reason for being late' },
  summary: { ja: '経緯', en: 'What happened' },
  closedOn: { ja: '終了日', en: 'Closed on' },
  closedReason: { ja: '終了の理由', en: 'Reason for closing' },
} as const satisfies Record<string, Bilingual>

export type ColumnName = keyof typeof COLUMNS
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[]

/** Without these there is nothing to take over. */
export const NEEDED: readonly ColumnName[] = ['entity', 'title', 'cause', 'awareOn']

/** As words are compared: width, capitals and spaces do not count. */
export const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const BY_HEADING = new Map<string, ColumnName>(
  COLUMN_NAMES.flatMap((name) =>
    [COLUMNS[name].ja, COLUMNS[name].en, name].map((text) => [plain(text), name] as const),
  ),
)

/** Which column stands where. Columns of other headings are left alone; a heading twice counts once, the first. */
export function readHeadings(cells: readonly string[]): { places: Map<ColumnName, number>; missing: ColumnName[] } {
  const places = new Map<ColumnName, number>()
  cells.forEach((cell, place) => {
    const name = BY_HEADING.get(plain(cell).replace(/[*※]$/, ''))
    if (name && !places.has(name)) places.set(name, place)
  })
  return { places, missing: NEEDED.filter((name) => !places.has(name)) }
}
