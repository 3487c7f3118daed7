import type { Bilingual } from '@/lib/law/basis'
import type { NoticeDocument } from '@/lib/notice/documents'
import type { FrozenField, ReportContent } from '@/lib/report/schema'
import { daysIn } from './days-in-text'
import type { Facts } from './facts'
import { agrees, personsIn } from './persons-in-text'
import type { Mismatch, Place } from './views'

const LABELS = {
  persons: { ja: '本人の数', en: 'Number of persons' },
  occurredOn: { ja: '発生日', en: 'Day of occurrence' },
  discoveredOn: { ja: '発覚日', en: 'Day of discovery' },
} satisfies Record<string, Bilingual>

const PEOPLE = new Intl.NumberFormat('ja-JP')

/** What a text that people wrote says otherwise than the facts. `at`: where in the document the text stands. */
export function inText(
  text: string,
  facts: Facts,
  at: Pick<Place, 'field' | 'part'> = { field: null, part: null },
): Mismatch[] {
  const persons = facts.persons === null ? [] : personsIn(text).filter((stated) => !agrees(stated, facts.knownCounts))
  const days = daysIn(text).flatMap(({ event, on, excerpt }) => {
    const fact = event === 'occurred' ? 'occurredOn' : 'discoveredOn'
    const recorded = facts[fact]
    const right = event === 'occurred' ? [facts.occurredOn] : [facts.discoveredOn, facts.awareOn]
    return recorded === null || right.includes(on)
      ? []
      : [{ fact, label: LABELS[fact], documentValue: on, factValue: recorded, places: [{ ...at, excerpt }] }]
  })
  return [
    ...persons.map(({ count, excerpt }) => ({
      fact: 'persons',
      label: LABELS.persons,
      documentValue: PEOPLE.format(count),
      factValue: PEOPLE.format(facts.persons ?? 0),
      places: [{ ...at, excerpt }],
    })),
    ...days,
  ]
}

/** Which report it is, and what another report would be named after it, change with every report. */
const OF_THE_REPORT = new Set(['submission', 'previousReportOn', 'stage', 'progress'])

const isText = ({ kind }: FrozenField) => kind === 'text' || kind === 'longText'

/**
 * What a frozen report says otherwise than it would say now. A field that was open then and is known now belongs into the
 * next report; it misleads nobody.
 * @param isFact whether the app fills a field from the facts
 */
export function inReport(
  content: ReportContent,
  present: ReportContent,
  facts: Facts,
  isFact: (field: string) => boolean,
): Mismatch[] {
  return content.sections.flatMap(({ item, title, fields }) => {
    const placeOf = ({ label }: FrozenField) => ({
      field: item === 0 ? label : { ja: `${item}. ${title.ja}：${label.ja}`, en: `${item}. ${title.en}: ${label.en}` },
      part: null,
    })
    const now = present.sections.find((section) => section.item === item)?.fields ?? []
    return fields.flatMap((field) => {
      if (field.answer === null || OF_THE_REPORT.has(field.id)) return []
      if (isText(field) && !isFact(field.id)) return inText(String(field.answer), facts, placeOf(field))
      const other = now.find(({ id }) => id === field.id)
      const [was, is] = [writtenAnswer(field), other ? writtenAnswer(other) : '']
      return was === is
        ? []
        : [
            {
              fact: `field:${item}.${field.id}`,
              label: field.label,
              documentValue: was,
              factValue: is || '―',
              places: [{ ...placeOf(field), excerpt: null }],
            },
          ]
    })
  })
}

function writtenAnswer({ answer, options = [] }: FrozenField): string {
  if (answer === null) return ''
  if (typeof answer === 'number') return PEOPLE.format(answer)
  const named = (value: string) => options.find(({ id }) => id === value)?.ja ?? value
  return [answer].flat().map(named).join('、')
}

const PARTS = {
  'sender.name': { ja: '差出人の名称', en: 'Sender' },
  'sender.representative': { ja: '代表者', en: 'Representative' },
  'sender.postalCode': { ja: '差出人の郵便番号', en: 'Sender’s postal code' },
  'sender.address': { ja: '差出人の住所', en: 'Sender’s address' },
  'desk.name': { ja: '問い合わせ窓口の名称', en: 'Contact desk' },
  'desk.phone': { ja: '問い合わせ窓口の電話', en: 'Contact desk’s telephone' },
  'desk.hours': { ja: '問い合わせ窓口の受付時間', en: 'Contact desk’s hours' },
  'desk.email': { ja: '問い合わせ窓口のメール', en: 'Contact desk’s e-mail' },
} satisfies Record<string, Bilingual>

type Sending = NoticeDocument['present']

const partOf = ({ sender, desk }: Sending, path: string): string => {
  const [group, name = ''] = path.split('.')
  return (group === 'sender' ? (sender as Record<string, string>) : (desk as Record<string, string | null>))[name] ?? ''
}

const CLIENT_PARTS = {
  name: { ja: '委託元の名称', en: 'Entrustor' },
  'desk.name': { ja: '問い合わせ窓口の名称', en: 'Contact desk' },
  'desk.phone': { ja: '問い合わせ窓口の電話', en: 'Contact desk’s telephone' },
  'desk.hours': { ja: '問い合わせ窓口の受付時間', en: 'Contact desk’s hours' },
  'desk.email': { ja: '問い合わせ窓口のメール', en: 'Contact desk’s e-mail' },
} satisfies Record<string, Bilingual>

type Client = NonNullable<Sending['clients']>[string]

const clientPart = ({ name, desk }: Client, path: string): string =>
  path === 'name' ? name : ((desk as Record<string, string | null> | null)?.[path.replace('desk.', '')] ?? '')

/** The same for the clients whose persons were written to. Who had to be the sender then is not asked again. */
const inClients = (was: Sending, is: Sending): Mismatch[] =>
  Object.entries(was.clients ?? {}).flatMap(([id, client]) => {
    const now = is.clients?.[id]
    if (!now) return []
    return Object.entries(CLIENT_PARTS).flatMap(([path, label]) => {
      const [documentValue, factValue] = [clientPart(client, path), clientPart(now, path)]
      if (documentValue === factValue) return []
      const named = { ja: `${client.name}：${label.ja}`, en: `${client.name}: ${label.en}` }
      return [
        {
          fact: `client.${id}.${path}`,
          label: named,
          documentValue: documentValue || '―',
          factValue: factValue || '―',
          places: [],
        },
      ]
    })
  })

/** Whom a letter names as sender and as contact, where that is somebody else today: readers call a number that nobody answers. */
export const inLetterhead = (was: Sending, is: Sending): Mismatch[] => [
  ...Object.entries(PARTS).flatMap(([path, label]) => {
    const [documentValue, factValue] = [partOf(was, path), partOf(is, path)]
    return documentValue === factValue
      ? []
      : [{ fact: path, label, documentValue: documentValue || '―', factValue: factValue || '―', places: [] }]
  }),
  ...inClients(was, is),
]
