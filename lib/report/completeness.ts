import { type ItemRecord, missingFields, type OpenReason } from '@/lib/incident/report-items'
import { REPORT_FORM_SECTIONS } from '@/lib/law/appi/report-form'
import { formatDateJa } from '@/lib/law/calendar/calendar-date'
import type { FrozenSection, ReportContent } from './schema'

/** Something the report does not say. `blocks`: it cannot be submitted like this; `warns`: it prints as 調査中. */
export type Gap = {
  item: number
  field: string | null
  label: { ja: string; en: string }
  severity: 'blocks' | 'warns'
  why: 'neverUnknown' | 'needed' | 'underInvestigation' | 'combinedNeedsAll' | 'noCategory' | 'noRows' | 'noCount'
}

const NEVER_UNKNOWN = new Set(
  REPORT_FORM_SECTIONS.flatMap(({ item, fields }) =>
    fields.filter(({ neverUnknown }) => neverUnknown).map(({ id }) => `${item}.${id}`),
  ),
)

const answered = ({ fields }: FrozenSection, id: string) => {
  const answer = fields.find((field) => field.id === id)?.answer
  return answer !== null && answer !== undefined && answer !== ''
}

/**
 * What is missing before the report can be submitted, item by item. A preliminary report needs the reporter, the contact,
 * the day of awareness, the event, its category and the overview; anything else may be under investigation (guideline
 * 3-5-3-3). A final report may leave items open with a reason; one report for both may not.
 */
export function gapsOf(content: ReportContent, items: readonly ItemRecord[]): Gap[] {
  if (content.kind === 'withdrawal') return []
  const gaps = content.sections.flatMap((section) => sectionGaps(content, section))
  const claimed = items.flatMap((record) =>
    missingFields(record).map(
      ({ name, label }): Gap => ({ item: record.item, field: name, label, severity: 'blocks', why: 'needed' }),
    ),
  )
  return [...gaps, ...claimed].sort((a, b) => a.item - b.item)
}

function sectionGaps(content: ReportContent, section: FrozenSection): Gap[] {
  const { item, title, state, fields } = section
  const gaps = fields
    .filter(({ id, answer }) => NEVER_UNKNOWN.has(`${item}.${id}`) && answer === null)
    .map(({ id, label }): Gap => {
      const why = id === 'categories' ? 'noCategory' : 'neverUnknown'
      return { item, field: id, label, severity: 'blocks', why }
    })
  if (item === 2 && state === 'known' && !answered(section, 'dataItemList'))
    gaps.push({ item, field: null, label: title, severity: 'blocks', why: 'noRows' })
  if (item === 3 && state === 'known' && !answered(section, 'persons'))
    gaps.push({ item, field: 'persons', label: title, severity: 'blocks', why: 'noCount' })
  if (state === 'underInvestigation')
    gaps.push(
      content.kind === 'combined'
        ? { item, field: null, label: title, severity: 'blocks', why: 'combinedNeedsAll' }
        : { item, field: null, label: title, severity: 'warns', why: 'underInvestigation' },
    )
  return gaps
}

/**
 * A final report or supplement that leaves items open says why and that it will be supplemented; a withdrawal says why the
 * event is not reportable after all.
 */
export const needsReason = ({ kind, sections }: ReportContent) =>
  kind === 'withdrawal' ||
  ((kind === 'final' || kind === 'supplement') && sections.some(({ state }) => state === 'underInvestigation'))

/** The reasons given beside open items, as the text a final report begins with. */
export const proposedReason = (items: readonly (ItemRecord & OpenReason)[]): string =>
  items
    .filter(({ state, unknownReason }) => state === 'underInvestigation' && unknownReason !== '')
    .map(
      ({ item, unknownReason, nextCheckOn }) =>
        `項目${item}：${unknownReason}${nextCheckOn ? `（次回確認 ${formatDateJa(nextCheckOn)}）` : ''}`,
    )
    .join('\n')
