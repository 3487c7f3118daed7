import { canonicalJson } from '@/lib/core/canonical-json'
import { itemKey, itemLabel } from '@/lib/incident/data-items'
import { progressText, progressTitle } from '@/lib/incident/notification-progress'
import type { NotificationProgress } from '@/lib/incident/notification-progress-schema'
import type { PartyRecord } from '@/lib/incident/party-queries'
import type { IncidentFile } from '@/lib/incident/queries'
import { definitionOf, isAsked } from '@/lib/incident/report-items'
import { AUTHORITIES } from '@/lib/law/appi/authorities'
import { type FormField, type FormSection, formSection } from '@/lib/law/appi/report-form'
import type { CalendarDate } from '@/lib/law/calendar/calendar-date'
import { formOf } from '@/lib/law/regime-form'
import { authoritiesOn, PPC } from '@/lib/organisation/model'
import type { EntityDetails } from '@/lib/organisation/queries'
import { sha256 } from '@/lib/platform/crypto'
import type { FrozenField, FrozenSection, ReportContent, ReportKind } from './schema'

export type ReportSource = IncidentFile & {
  entity: EntityDetails
  /** Who reports with it, under both names. */
  joint: readonly PartyRecord[]
  kind: ReportKind
  sequence: number
  unknownReason: string
  /** Day (JST) of the report filed before this one, if any. */
  previousReportOn: CalendarDate | null
}

type Answer = FrozenField['answer']

/** The authority that receives the report: by delegation on the day of awareness, else the Commission. */
export function recipientOf({ incident, entity }: Pick<ReportSource, 'incident' | 'entity'>): string {
  if (incident.regime !== 'business') return PPC
  return authoritiesOn(entity.authorities, incident.awareOn)[0] ?? PPC
}

/** Codes of the catalogue that the form asks for under another name. */
const FORM_ITEM: Record<string, string> = {
  cardNumber: 'card',
  cardFull: 'card',
  cardPartial: 'card',
  password: 'password',
  paymentLogin: 'password',
  myNumber: 'myNumber',
}
const FORM_ITEMS = ['name', 'birthDate', 'gender', 'address', 'phone', 'email']

const formItemOf = (code: string) => FORM_ITEM[code] ?? (FORM_ITEMS.includes(code) ? code : 'other')
const unique = (values: string[]) => [...new Set(values)]

/** Answers that are facts of the incident or its entity, by the form's field. */
const FACTS: Record<string, (source: ReportSource) => Answer> = {
  submission: ({ kind, previousReportOn }) =>
    previousReportOn || kind === 'supplement' || kind === 'withdrawal' ? 'followUp' : 'new',
  previousReportOn: ({ previousReportOn }) => previousReportOn,
  stage: ({ kind }) => (kind === 'preliminary' ? 'preliminary' : 'final'),
  recipient: (source) => (recipientOf(source) === PPC ? 'ppc' : 'delegated'),
  reporterName: ({ entity }) => entity.name,
  corporateNumber: ({ entity }) => entity.corporateNumber,
  reporterAddress: ({ entity }) => `〒${entity.postalCode} ${entity.address}`,
  representative: ({ entity }) => entity.representative,
  contactName: ({ entity }) => entity.contactName,
  contactDepartment: ({ entity }) => entity.contactDepartment,
  contactPhone: ({ entity }) => entity.contactPhone,
  contactEmail: ({ entity }) => entity.contactEmail,
  industry: ({ entity }) => entity.industry,
  occurredOn: ({ incident }) => incident.occurredOn,
  discoveredOn: ({ incident }) => incident.discoveredOn,
  awareOn: ({ incident }) => incident.awareOn,
  events: ({ incident: { events, status } }) =>
    events.map((event) => (event.startsWith('unlawful') || status === 'occurred' ? event : `${event}Suspected`)),
  // "None applies" is a statement; while something it depends on is missing, nothing is stated.
  categories: ({ assessment: { categories, undetermined } }) =>
    categories.length > 0 ? categories.map(String) : undetermined ? null : ['none'],
  medium: ({ rows }) => unique(rows.map(({ medium }) => medium)),
  subjects: ({ rows }) => unique(rows.map(({ subjectKind }) => subjectKind)),
  dataItems: ({ rows }) => unique(rows.map(({ itemCode }) => formItemOf(itemCode))),
  dataItemList: ({ rows }) => rows.map((row) => itemLabel(itemKey(row), 'ja')).join('、'),
  persons: ({ incident }) => incident.personCount,
  personsMax: ({ incident }) => incident.personCountMax,
}

/** Whether a field of the form is filled from the facts, not typed into an item. */
export const isFact = (field: string): boolean => field in FACTS

/** Fields that are only of use with an answer: without one they are left out instead of printed as unknown. */
const LEFT_OUT_WHEN_EMPTY: Record<string, (source: ReportSource) => boolean> = {
  previousReportOn: () => true,
  '2.note': () => true,
  '3.note': () => true,
  // A fixed number has no largest possible one, and without card data nobody's card is counted.
  personsMax: ({ incident }) => incident.personCount !== null,
  cardPersons: ({ rows }) => !rows.some(({ itemCode }) => formItemOf(itemCode) === 'card'),
}

const isEmpty = (answer: Answer) => answer === '' || (Array.isArray(answer) && answer.length === 0)

/** What the form of this regime has no choice for is "other", where it has that; else it is written beside its choices. */
function frozenField(item: number, field: FormField, answer: Answer): FrozenField {
  const { number, id, label, kind, options } = field
  const known = options && { options: [...options] }
  if (isEmpty(answer)) return { number, id, label, kind, ...known, answer: null }
  if (!options || typeof answer === 'number') return { number, id, label, kind, ...known, answer }
  const foreign = [answer].flat().filter((value) => value !== null && !options.some((option) => option.id === value))
  if (foreign.length === 0) return { number, id, label, kind, ...known, answer }
  if (Array.isArray(answer) && options.some((option) => option.id === 'other')) {
    const kept = answer.filter((value) => !foreign.includes(value))
    return { number, id, label, kind, ...known, answer: unique([...kept, 'other']) }
  }
  const base = formSection(item).fields.find((one) => one.id === id)?.options ?? []
  return { number, id, label, kind, options: [...options, ...base.filter((one) => foreign.includes(one.id))], answer }
}

function frozenSection(source: ReportSource, section: FormSection): FrozenSection {
  const record = source.items.find(({ item }) => item === section.item)
  const values = record?.fields ?? {}
  const asked = section.item === 0 ? [] : definitionOf(section.item).fields
  const fields = section.fields.flatMap((field) => {
    const leftOut = LEFT_OUT_WHEN_EMPTY[field.id] ?? LEFT_OUT_WHEN_EMPTY[`${section.item}.${field.id}`]
    const kept = (frozen: FrozenField) => (frozen.answer === null && leftOut?.(source) ? [] : [frozen])
    const fact = FACTS[field.id]
    if (fact) return kept(frozenField(section.item, field, fact(source)))
    const own = asked.find(({ name }) => name === field.id)
    if (!own) return section.item === 0 ? [] : [frozenField(section.item, field, null)]
    return isAsked(own, values) ? kept(frozenField(section.item, field, values[field.id] ?? null)) : []
  })
  const counted = record?.progress ? [progressField(record.progress)] : []
  if (section.item === 0 && source.joint.length > 0) fields.push(jointField(source.joint))
  return { item: section.item, title: section.title, state: record?.state ?? 'known', fields: [...fields, ...counted] }
}

/** The reporters beside the first one: the form has one block for them all (guideline 3-5-3-2: 連名). */
const jointField = (joint: ReportSource['joint']): FrozenField => ({
  number: '0.4',
  id: 'jointReporters',
  label: { ja: '連名の報告者', en: 'Joint reporters' },
  kind: 'longText',
  answer: joint
    .map(({ entity }) =>
      [
        entity.name,
        entity.corporateNumber && `法人番号 ${entity.corporateNumber}`,
        `〒${entity.postalCode} ${entity.address}`,
        entity.representative,
        `担当 ${entity.contactDepartment} ${entity.contactName} ${entity.contactPhone}`,
      ]
        .filter(Boolean)
        .join('　'),
    )
    .join('\n'),
})

const PROGRESS = 'progress'

/** The numbers of the notices, under item 6: counted when the report is read or frozen, typed by nobody. */
const progressField = (progress: NotificationProgress): FrozenField => ({
  number: '6.1',
  id: PROGRESS,
  label: { ja: progressTitle(progress, 'ja'), en: progressTitle(progress, 'en') },
  kind: 'longText',
  answer: progressText(progress, 'ja'),
})

/**
 * The content with the counted numbers of a frozen one: they move every day, and a report that says how it was when it
 * was submitted is not outdated by them.
 */
export const withProgressOf = (frozen: ReportContent, content: ReportContent): ReportContent => ({
  ...content,
  sections: content.sections.map((section) => {
    const kept = frozen.sections.find(({ item }) => item === section.item)?.fields ?? []
    const typed = section.fields.filter(({ id }) => id !== PROGRESS)
    return { ...section, fields: [...typed, ...kept.filter(({ id }) => id === PROGRESS)] }
  }),
})

/** The report as it would be frozen now: every field of the official form, in its order, with its answer. */
export function reportContent(source: ReportSource): ReportContent {
  const code = recipientOf(source)
  const authority = AUTHORITIES.find(({ id }) => id === code)
  const form = formOf(source.incident.regime)
  return {
    kind: source.kind,
    sequence: source.sequence,
    form: form.title,
    reporter: source.entity.name,
    recipient: authority?.name ?? { ja: code, en: code },
    incidentNumber: source.incident.number,
    unknownReason: source.unknownReason,
    sections: form.sections
      .filter(({ item }) => source.kind !== 'withdrawal' || item <= 1)
      .map((section) => frozenSection(source, section)),
  }
}

/** The hash that is submitted, approved and printed. */
export const contentHash = (content: ReportContent): string => sha256(canonicalJson(content))
