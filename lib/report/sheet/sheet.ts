import type { Regime } from '@/lib/law/breach-facts'
import { type CalendarDate, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import type { FrozenField, FrozenSection, ReportContent } from '../schema'
import { channelOn, type FilingChannel, routingQuestionsOn } from './channels'
import { halfWidthKana, invisible, machineDependent, plainCharacters } from './characters'
import { formFor, type SheetForm } from './forms'
import { charactersOf, type Limit, limitOf } from './limits'
import { mailNames } from './mail'
import { routingAnswer, routingFacts } from './routing'
import type { SheetRow } from './schema'
import { toHalfWidth } from './width'

export type Sheet = { form: SheetForm; channel: FilingChannel; rows: SheetRow[] }

/** Where the report goes: the authority's id and the regime that decides which form opens. */
export type Destination = { authority: string; regime: Regime }

type Draft = Pick<SheetRow, 'id' | 'group' | 'label' | 'kind' | 'value'> &
  Partial<Pick<SheetRow, 'number' | 'empty' | 'note'>>

const ROUTING = { ja: '入口の質問', en: 'Entry questions' }
const MAIL = { ja: 'メール', en: 'Mail' }
const START_WITH_YES = {
  ja: 'マイナンバーが含まれるか分からないときは「はい」から報告します。',
  en: 'While it is not known whether My Number is included, start from "Yes".',
}
const STILL_LOOKING = {
  ja: '項目は調査中です。マイナンバーが含まれるか分からないときは「はい」を選びます。',
  en: 'The items are still being looked into. Choose "Yes" while My Number cannot be ruled out.',
}
const THE_BUSINESS = {
  ja: '入力する人ではなく、事業者の名称を入力します。',
  en: 'The business, not the person who types.',
}
const INTO_OTHER = {
  ja: 'フォームに専用の欄がないときは「その他参考となる事項」に続けて入力します。',
  en: 'Where the form has no field for it, add it to "Other matters".',
}
const NOTES: Record<string, SheetRow['note']> = { '0.reporterName': THE_BUSINESS }

/**
 * The approved report as it is typed into a form: one field per row, in the form's order, beginning with the questions
 * that lead to it. Pure: the channel is the one in force on `date`.
 */
export function sheetOf(content: ReportContent, to: Destination, date: CalendarDate): Sheet {
  const form = formFor(to.authority, to.regime)
  const channel = channelOn(to.authority, date)
  const rows = form.parts.flatMap((part): Draft[] => {
    if (part === 'routing') return routingRows(content, to, date)
    if (part === 'mail') return mailRows(channel, content)
    if (part === 'unknownReason') return reasonRows(content)
    return content.sections.filter(({ item }) => item === part).flatMap((section) => sectionRows(section, form))
  })
  return { form, channel, rows: rows.map(finished) }
}

function routingRows(content: ReportContent, { authority, regime }: Destination, date: CalendarDate): Draft[] {
  const facts = routingFacts(content, regime, authority)
  const items = content.sections.find(({ item }) => item === 2)
  const looking = facts.myNumber === 'no' && items?.state === 'underInvestigation'
  return routingQuestionsOn(date).map(({ id, label, options }) => {
    const answer = routingAnswer(id, facts)
    const note = facts.myNumber === 'unknown' ? START_WITH_YES : looking ? STILL_LOOKING : null
    return {
      id: `routing.${id}`,
      group: ROUTING,
      label,
      kind: 'choice',
      value: options.find((option) => option.id === answer)?.ja ?? '',
      empty: answer === null ? 'notAsked' : null,
      note: id === 'myNumber' ? note : null,
    }
  })
}

function mailRows(channel: FilingChannel, content: ReportContent): Draft[] {
  if (channel.kind !== 'mail') return []
  const { subject, fileName } = mailNames(channel, content)
  const row = (id: string, ja: string, en: string, value: string): Draft => ({
    id: `mail.${id}`,
    group: MAIL,
    label: { ja, en },
    kind: 'text',
    value,
  })
  return [
    row('address', '宛先', 'To', channel.address),
    { ...row('subject', '件名', 'Subject', subject), note: channel.note ?? null },
    row('fileName', '添付ファイルの名前（拡張子を除く）', 'Name of the attachment, without extension', fileName),
  ]
}

const reasonRows = ({ unknownReason, kind }: ReportContent): Draft[] =>
  unknownReason === ''
    ? []
    : [
        {
          id: 'unknownReason',
          group: { ja: 'その他参考となる事項', en: 'Other matters' },
          label:
            kind === 'withdrawal'
              ? { ja: '報告を取り下げる理由', en: 'Why the report is withdrawn' }
              : { ja: '判明していない事項とその理由', en: 'What is not known yet, and why' },
          kind: 'longText',
          value: unknownReason,
          note: INTO_OTHER,
        },
      ]

const sectionRows = ({ item, title, state, fields }: FrozenSection, form: SheetForm): Draft[] =>
  fields.map((field) => {
    const id = `${item}.${field.id}`
    const { number, kind } = field
    const label = form.labels[id] ?? field.label
    const empty = field.answer !== null ? null : state === 'known' ? ('unanswered' as const) : state
    const group = item === 0 ? title : { ja: `${item}. ${title.ja}`, en: `${item}. ${title.en}` }
    return { id, group, number, label, kind, value: writtenValue(field, state, form), empty, note: NOTES[id] ?? null }
  })

/** Said in words where the form takes words; choices, dates and numbers are left empty. */
const UNANSWERED: Record<FrozenSection['state'], string> = {
  known: '',
  underInvestigation: '調査中',
  notApplicable: '該当なし',
}

function writtenValue(
  { kind, answer, options = [] }: FrozenField,
  state: FrozenSection['state'],
  form: SheetForm,
): string {
  if (answer === null) return kind === 'text' || kind === 'longText' ? UNANSWERED[state] : ''
  const chosen = [answer].flat().map(String)
  if (kind === 'choice' || kind === 'choices')
    return options
      .filter(({ id }) => chosen.includes(id))
      .map(({ ja }) => ja)
      .join('、')
  if (kind === 'date' && isCalendarDate(answer)) return form.dates === 'yyyy/mm/dd' ? answer.replace(/-/g, '/') : answer
  return chosen.join('、')
}

function finished(draft: Draft): SheetRow {
  const limit = limitOf(draft.id, draft.kind)
  const typed = draft.kind !== 'choice' && draft.kind !== 'choices'
  const fixed = limit.width === 'half' ? toHalfWidth(draft.value) : plainCharacters(draft.value)
  return {
    number: '',
    empty: null,
    ...draft,
    note: draft.note ?? limit.note ?? null,
    characters: charactersOf(draft.value),
    limit: { max: limit.max, confirmed: limit.confirmed },
    warnings: typed ? warningsOf(draft.value, limit) : [],
    proposal: typed && fixed !== draft.value ? fixed : null,
  }
}

function warningsOf(value: string, { max, width }: Limit): SheetRow['warnings'] {
  const wide = width === 'half' ? [...new Set(value.match(/[^\n\x20-\x7e]/gu) ?? [])].join('') : ''
  const found: SheetRow['warnings'] = [
    { kind: 'machineDependent', characters: width === 'half' ? '' : machineDependent(value) },
    { kind: 'halfWidthKana', characters: width === 'half' ? '' : halfWidthKana(value) },
    { kind: 'fullWidth', characters: wide },
    { kind: 'invisible', characters: invisible(value) },
  ]
  const over = max !== null && charactersOf(value) > max
  return [
    ...(over ? [{ kind: 'tooLong' as const, characters: '' }] : []),
    ...found.filter(({ characters }) => characters !== ''),
  ]
}

/** The rows that count for "n of m entered": those with something to type or choose. */
export const rowsToEnter = (rows: readonly SheetRow[]): SheetRow[] => rows.filter(({ value }) => value !== '')
