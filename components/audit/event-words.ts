import { itemLabel } from '@/lib/incident/data-items'
import { definitionOf } from '@/lib/incident/report-items'
import { AUTHORITIES } from '@/lib/law/appi/authorities'
import { writtenDate, writtenInstant } from '../ui/written-date'

/** `null` when there is no such message. */
export type Words = (key: string) => string | null
type Told = Record<string, unknown>
type Reader = { words: Words; locale: 'ja' | 'en' }

/** Where the words for a value are, by the name it was recorded under; the first that has them. */
const VALUES: Record<string, readonly string[]> = {
  kind: ['report.kind', 'duty.kind', 'audit.value.file', 'delivery.measure.kindOf'],
  state: ['incident.itemState', 'person.state'],
  preset: ['incident.preset'],
  channel: ['report.channel'],
  purpose: ['person.reveal.purposes', 'delivery.desk.purposeOf'],
  reason: ['notice.returned.why', 'delivery.measure.reasonOf'],
  decision: ['delivery.decision'],
  who: ['notice.returned.why', 'delivery.cause'],
  fact: ['delivery.desk.factOf'],
  addressee: ['notice.variants.addressee'],
  role: ['audit.role'],
  rendition: ['audit.value.rendition'],
  delimiter: ['person.importing.delimiter'],
  failure: ['audit.value.failure'],
  mapping: ['person.target'],
  fields: ['notice.field', 'person.field'],
  changed: [
    'incident.field',
    'incident.aware',
    'organisation.entities',
    'organisation.people',
    'entrustment.letters',
    'entrustment.form',
  ],
}

const ITEMS = new Set(['items', 'commonItems'])

/** For verifying, not for reading: these stay in the exported log. */
const UNTOLD = new Set(['entrustorId', 'sha256', 'manifestSha256', 'kept', 'finished', 'requested', 'mapping'])

/** The database keeps the parts in no order of meaning. */
const FIRST = ['kind', 'number', 'item', 'state', 'from', 'to', 'total', 'printed', 'rows']
const placeOf = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)

/** `finalReport: open 2026-05-07 → open 2026-06-01`, as the recalculation of duties writes it. */
const MOVED = /^(\w+): (\w+) (\S+) → (\w+) (\S+)$/

function movedDuty(text: string, { words, locale }: Reader): string {
  const [, kind, oldState, oldDay = '', state, day = ''] = MOVED.exec(text) ?? []
  if (!kind) return text
  const side = (duty: string | undefined, due: string) =>
    [words(`duty.state.${duty}`) ?? duty, writtenDate(due, locale)].filter(Boolean).join(' ')
  return `${words(`duty.kind.${kind}`) ?? kind} ${side(oldState, oldDay)} → ${side(state, day)}`
}

function fieldOfItem(name: string, item: unknown, locale: 'ja' | 'en'): string {
  return definitionOf(Number(item)).fields.find((field) => field.name === name)?.label[locale] ?? name
}

function one(name: string, value: string, told: Told, reader: Reader): string {
  const { words, locale } = reader
  if (name === 'moved') return movedDuty(value, reader)
  if (name === 'changed' && 'item' in told) return fieldOfItem(value, told.item, locale)
  if (name === 'item' || ITEMS.has(name)) return itemLabel(value, locale)
  if (name === 'authority') return AUTHORITIES.find(({ id }) => id === value)?.name[locale] ?? value
  for (const place of VALUES[name] ?? []) {
    const found = words(`${place}.${value.split('.').at(-1)}`)
    if (found) return found
  }
  return (
    writtenDate(value, locale) ||
    (/^\d{4}-\d\d-\d\dT.+Z$/.test(value) ? writtenInstant(new Date(value), locale) : value)
  )
}

function valueText(name: string, value: unknown, told: Told, reader: Reader): string {
  const { words, locale } = reader
  if (typeof value === 'boolean') return words(value ? 'form.value.yes' : 'form.value.no') ?? String(value)
  if (name === 'item' && typeof value === 'number') return `${value}. ${definitionOf(value).title[locale]}`
  if (typeof value === 'number') return value.toLocaleString(locale)
  if (!Array.isArray(value)) return one(name, String(value), told, reader)
  if (value.length === 0) return words('audit.value.none') ?? '-'
  return value.map((entry) => one(name, String(entry), told, reader)).join(words('form.value.separator') ?? ', ')
}

/** What an event of the log carries, each part with its label, in the reader's language; what has no words stays as recorded. */
export function eventWords(data: unknown, reader: Reader): Array<{ label: string; value: string }> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return []
  const told = data as Told
  return Object.entries(told)
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .filter(([name, value]) => !UNTOLD.has(name) && value !== null && value !== '')
    .map(([name, value]) => ({
      label:
        reader.words(`audit.field.${typeof value === 'number' ? `${name}Count` : name}`) ??
        reader.words(`audit.field.${name}`) ??
        name,
      value: valueText(name, value, told, reader),
    }))
}
