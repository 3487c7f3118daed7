import type { NewIncident } from '@/lib/incident/commands'
import { isDataItemCode } from '@/lib/incident/data-items'
import { itemFieldsSchema } from '@/lib/incident/item-schema'
import { startingItems } from '@/lib/incident/model'
import {
  definitionOf,
  ITEM_NUMBERS,
  type ItemRecord,
  type ItemValues,
  missingFields,
} from '@/lib/incident/report-items'
import { entrustorAwareDate } from '@/lib/law/appi/rule-9'
import { type CalendarDate, formatDateShortJa } from '@/lib/law/calendar/calendar-date'
import type { NoticeContent } from './signed-notice-schema'

const LONGEST = { text: 200, longText: 8000 } as const
const LONGEST_TITLE = 120

/** What the client itself does or decides: told by the entrustee it is only text to go by. */
const OWN_ITEMS = [1, 6, 7]

/** Stands before every text taken over, so that nobody files the entrustee's words for their own. */
export const toldBy = ({ sender, writtenOn }: NoticeContent) =>
  `【委託先 ${sender.name} の通知（${formatDateShortJa(writtenOn)}）による】`

/** The typed answers of one item, as far as the form takes them; texts are marked as told by the entrustee. */
function toldFields(notice: NoticeContent, item: number): ItemValues {
  const section = notice.items.find((candidate) => candidate.item === item)
  const answers = new Map(section?.fields.map(({ id, answer }) => [id, answer]))
  const values: ItemValues = {}
  for (const { name, kind } of definitionOf(item).fields) {
    const answer = answers.get(name)
    if (answer === null || answer === undefined || answer === '') continue
    const told = kind === 'longText' ? `${toldBy(notice)}\n${answer}`.slice(0, LONGEST.longText) : answer
    if (itemFieldsSchema(item).safeParse({ [name]: told }).success) values[name] = told
  }
  return values
}

/** What changes with the seat of the reporter: the entrustee's "we" is the client's entrustee. */
function fromHere(notice: NoticeContent, item: number, told: ItemValues): ItemValues {
  const name = notice.sender.name.slice(0, LONGEST.text)
  if (item === 1) {
    const { entrustorName: _, ...rest } = told
    return { ...rest, discoverer: 'entrustee', entrustorExists: 'no', entrusteeExists: 'yes', entrusteeName: name }
  }
  if (item === 4) return { ...told, ...(told.body && { body: told.body === 'unknown' ? 'unknown' : 'entrustee' }) }
  // Whether and when the client tells the persons and the public is its own answer.
  if (item === 6) return told.content ? { content: told.content } : {}
  if (item === 7) return told.text ? { text: told.text } : {}
  return told
}

/** The nine items as the client begins with them. */
function itemsOf(notice: NoticeContent): ItemRecord[] {
  const start = startingItems({ preset: 'vendorBreach', summary: '', personCount: null, personCountMax: null })
  return ITEM_NUMBERS.map((item) => {
    const fields = {
      ...start.find((record) => record.item === item)?.fields,
      ...fromHere(notice, item, toldFields(notice, item)),
    }
    const told = notice.items.find((section) => section.item === item)?.state ?? 'underInvestigation'
    const state = OWN_ITEMS.includes(item) ? 'underInvestigation' : told
    return missingFields({ item, state, fields }).length > 0
      ? { item, state: 'underInvestigation' as const, fields }
      : { item, state, fields }
  })
}

type Arrived = { entityId: string; arrivedOn: CalendarDate; ownAwareOn: CalendarDate | null }

/**
 * The incident that an entrustee's notice begins at its client. The client knows on the day of its arrival at the latest
 * (guideline 3-5-3-5), earlier only where somebody there knew by themself.
 */
export function incidentFrom(notice: NoticeContent, { entityId, arrivedOn, ownAwareOn }: Arrived): NewIncident {
  const { sender, facts, dates, data } = notice
  const { value: awareOn } = entrustorAwareDate(ownAwareOn ?? arrivedOn, arrivedOn)
  const before = awareOn < arrivedOn
  return {
    entityId,
    title: `委託先での漏えい等（${sender.name}）`.slice(0, LONGEST_TITLE),
    preset: 'vendorBreach',
    occurredOn: dates.occurredOn,
    discoveredOn: dates.occurredOn && dates.occurredOn > awareOn ? null : awareOn,
    awareOn,
    awareBy: before ? '自社の従業者（委託先の通知より前）' : `${sender.name}からの通知`.slice(0, 200),
    ...facts,
    intentionalProvision: false,
    reasonableDeletion: false,
    ordinanceSpecialCare: false,
    numberUseSystem: false,
    entrustment: 'entrustor',
    entrusteeNoticeOn: arrivedOn,
    rows: data.map(({ label, ...row }) =>
      row.itemCode === 'own' || isDataItemCode(row.itemCode)
        ? row
        : { ...row, itemCode: 'own', ownLabel: label.slice(0, 60) },
    ),
    items: itemsOf(notice),
  }
}
