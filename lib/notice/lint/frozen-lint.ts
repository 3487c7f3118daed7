import { clientIn, clientTexts } from '../client'
import { languageOf } from '../form-texts'
import { writtenLetterCode } from '../letter-code'
import { plainText } from '../plain-text'
import { type ContentField, type FrozenNotice, TEXT_LIMITS } from '../schema'
import { type LetterForm, variantKey } from '../variants'
import { type Found, isWarning, type LintInput, type LintLanguage, type Rule } from './finding'
import { lintPart, lintWhole } from './lint'

/** Where in a notice: a field of its text, what comes from the entity's settings or a client's desk, the fixed words, or nowhere in particular. */
export type Place = ContentField | 'sender' | 'clients' | 'frame' | 'letter'

export type PlacedFound = Found & { place: Place }

/** What the lint has to know of the sender beside the notice: where its own links and mail may lead. */
export type OwnDomains = readonly string[]

export const ownAddresses = (entity: { mailDomains: readonly string[]; website: string }): OwnDomains => [
  ...entity.mailDomains,
  entity.website,
]

export type NoticeFindings = { blocks: PlacedFound[]; warnings: PlacedFound[] }

/** Nobody's. Only so that the sample has a reader. */
const READER = { name: '見本　花子', honorific: '様', code: writtenLetterCode('7K3M9QWX2HTP') }

/** The fields that are words of the letter; the others are choices, or what a form carries beside them. */
const FIELDS = Object.keys(TEXT_LIMITS) as (keyof typeof TEXT_LIMITS)[]

const languageOfField = (field: ContentField): LintLanguage => (/^en[A-Z]/u.test(field) ? 'en' : 'ja')

type Sender = LintInput['entity']

const senderOf = (notice: FrozenNotice, domains: OwnDomains): Sender => ({
  name: notice.sender.name,
  domains,
  phone: notice.desk.phone,
})

/** To a client's persons: the desk that is named, where its mail leads, and the client itself. */
function senderTo(notice: FrozenNotice, form: LetterForm, own: Sender): Sender {
  const client = clientIn(notice, form)
  if (!client) return own
  const { name, nameEn, desk } = client
  const domain = desk?.email?.split('@').at(-1)
  return {
    ...own,
    phone: desk?.phone ?? own.phone,
    domains: [...own.domains, ...(domain ? [domain] : [])],
    client: [name, nameEn].filter(Boolean),
  }
}

/** What is found in one field while it is written, whoever reads it. */
export const lintField = (field: ContentField, text: string, sender: Sender): PlacedFound[] =>
  lintPart({ channel: 'letter', lang: languageOfField(field), text, entity: sender, items: [] }).map((found) => ({
    ...found,
    place: field,
  }))

/**
 * What is found in a notice: in every field, and in a sample of every letter that is printed or mailed from it. Each
 * finding once, at its place.
 * @param domains the entity's own, for links and mail
 */
export function lintFrozen(notice: FrozenNotice, forms: readonly LetterForm[], domains: OwnDomains): NoticeFindings {
  const sender = senderOf(notice, domains)
  const found = new Map<string, PlacedFound>()
  const add = (finding: PlacedFound) => found.set(`${finding.place} ${finding.rule} ${finding.excerpt}`, finding)
  const inFields = FIELDS.flatMap((field) => lintField(field, notice.content[field], sender))
  for (const finding of inFields) add(finding)
  const rulesOf = new Set(inFields.map(({ rule, excerpt }) => `${rule} ${excerpt}`))
  for (const form of distinct(forms)) {
    const text = plainText(notice, form, READER)
    const lang = languageOf(notice.content, form)
    for (const channel of ['letter', 'mail'] as const) {
      const entity = senderTo(notice, form, sender)
      const input: LintInput = { channel, lang, text, entity, items: form.items }
      for (const finding of lintWhole(input)) {
        const field = fieldOf(finding.rule, lang)
        if (field && notice.content[field].trim() === '') continue
        if (!rulesOf.has(`${finding.rule} ${finding.excerpt}`))
          add({ ...finding, place: field ?? placeOf(notice, finding) })
      }
    }
  }
  const all = [...found.values()]
  return { blocks: all.filter(({ rule }) => !isWarning(rule)), warnings: all.filter(({ rule }) => isWarning(rule)) }
}

const distinct = (forms: readonly LetterForm[]) => new Map(forms.map((form) => [variantKey(form), form])).values()

/** The field whose text is one of the five items. Without a text it is missing as a field, and that is said there. */
const FIELD_OF = {
  missingOverview: { ja: 'overview', en: 'enOverview' },
  missingCause: { ja: 'cause', en: 'enCause' },
  missingDamage: { ja: 'secondaryDamage', en: 'enSecondaryDamage' },
} as const satisfies Partial<Record<Rule, Record<LintLanguage, ContentField>>>

const fieldOf = (rule: Rule, lang: LintLanguage): ContentField | null =>
  rule in FIELD_OF ? FIELD_OF[rule as keyof typeof FIELD_OF][lang] : null

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ')

/** The field whose words they are. Words of several fields joined are nobody's: the whole letter. */
function placeOf({ content, sender, desk, clients = {} }: FrozenNotice, { excerpt }: Found): Place {
  if (excerpt === '') return 'letter'
  const words = squeezed(excerpt)
  const field = FIELDS.find((name) => squeezed(content[name]).includes(words))
  if (field) return field
  const holds = (text: unknown) => typeof text === 'string' && squeezed(text).includes(words)
  if ([...Object.values(sender), ...Object.values(desk)].some(holds)) return 'sender'
  return clientTexts(clients).some(holds) ? 'clients' : 'frame'
}
