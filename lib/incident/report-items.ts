import { type FormField, type FormSection, formSection } from '@/lib/law/appi/report-form'
import type { ReportItemNumber } from '@/lib/law/appi/report-items'
import type { Bilingual } from '@/lib/law/basis'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'

export type ItemField = {
  name: string
  kind: FormField['kind']
  label: Bilingual
  help?: Bilingual
  options?: ReadonlyArray<{ value: string } & Bilingual>
  /** The final report is not complete without it, unless the item is still under investigation. */
  needed?: boolean
  /** Only asked (and only needed) while another field has one of these values. */
  when?: { field: string; in: readonly string[] }
}
export type ItemDefinition = {
  item: ReportItemNumber
  title: Bilingual
  help: Bilingual | undefined
  fields: readonly ItemField[]
}

export const ITEM_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

type Asked = Pick<ItemField, 'name' | 'needed' | 'when'>

/**
 * Which fields of the official form are typed in, item by item; labels, options and order are the form's own data. The
 * form's other fields (dates, events, data rows, numbers) are facts of the incident and enter the report from there.
 */
const ASKED: Record<ReportItemNumber, readonly Asked[]> = {
  1: [
    { name: 'discoverer', needed: true },
    { name: 'entrustorExists', needed: true },
    { name: 'entrustorName', needed: true, when: { field: 'entrustorExists', in: ['yes'] } },
    { name: 'entrusteeExists', needed: true },
    { name: 'entrusteeName', needed: true, when: { field: 'entrusteeExists', in: ['yes'] } },
    { name: 'course', needed: true },
    { name: 'externalInvestigation' },
    { name: 'investigator', when: { field: 'externalInvestigation', in: ['doneOrRunning', 'planned'] } },
  ],
  2: [{ name: 'note' }],
  3: [{ name: 'cardPersons' }, { name: 'note' }],
  4: [
    { name: 'body', needed: true },
    { name: 'kind', needed: true },
    { name: 'detail', needed: true },
  ],
  5: [
    { name: 'exists', needed: true },
    { name: 'content', needed: true },
  ],
  6: [
    { name: 'status', needed: true },
    { name: 'date', when: { field: 'status', in: ['done', 'running', 'planned'] } },
    { name: 'methods', when: { field: 'status', in: ['done', 'running', 'planned'] } },
    { name: 'content', needed: true },
    { name: 'reasonNone', needed: true, when: { field: 'status', in: ['none'] } },
  ],
  7: [
    { name: 'status', needed: true },
    { name: 'date', when: { field: 'status', in: ['done', 'planned'] } },
    { name: 'methods', when: { field: 'status', in: ['done', 'planned'] } },
    { name: 'text' },
  ],
  8: [{ name: 'done', needed: true }, { name: 'doneOn' }, { name: 'planned', needed: true }, { name: 'plannedOn' }],
  9: [{ name: 'otherAuthorities' }, { name: 'note' }],
}

function fieldOf(section: FormSection, asked: Asked): ItemField {
  const field = section.fields.find(({ id }) => id === asked.name)
  if (!field) throw new RangeError(`the form has no field ${section.item}.${asked.name}`)
  const { label, help, kind, options } = field
  return { ...asked, label, help, kind, options: options?.map(({ id, ja, en }) => ({ value: id, ja, en })) }
}

/** The nine items of rule 8(1) with the sub-fields that are typed in. */
export const REPORT_ITEMS: readonly ItemDefinition[] = ITEM_NUMBERS.map((item) => {
  const section = formSection(item)
  return { item, title: section.title, help: section.help, fields: ASKED[item].map((asked) => fieldOf(section, asked)) }
})

export const ITEM_STATES = ['known', 'underInvestigation', 'notApplicable'] as const
export type ItemState = (typeof ITEM_STATES)[number]
export type ItemValues = Record<string, string | number | string[] | null>
export type ItemRecord = { item: number; state: ItemState; fields: ItemValues }

/** Why an item is still open, and when to look again. Empty once it is known. */
export type OpenReason = { unknownReason: string; nextCheckOn: CalendarDate | null }

export function definitionOf(item: number): ItemDefinition {
  const found = REPORT_ITEMS.find((definition) => definition.item === item)
  if (!found) throw new RangeError(`no report item ${item}`)
  return found
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether a field is asked, given what the others say. */
export const isAsked = (field: ItemField, values: ItemValues) =>
  !field.when || field.when.in.includes(String(values[field.when.field] ?? ''))

/**
 * The sub-fields still needed before an item counts as known. An item under investigation or not applicable misses
 * nothing: its state is the answer.
 */
export const missingFields = ({ item, state, fields }: ItemRecord): ItemField[] =>
  state === 'known'
    ? definitionOf(item).fields.filter((field) => field.needed && isAsked(field, fields) && isEmpty(fields[field.name]))
    : []
