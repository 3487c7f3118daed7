import { z } from 'zod'
import { AUTHORITIES, isValidOn } from '@/lib/law/appi/authorities'
import { type CalendarDate, isCalendarDate } from '@/lib/law/calendar/calendar-date'
import data from './channels.json'

const Words = z.object({ ja: z.string(), en: z.string() })
const Day = z.custom<CalendarDate>(isCalendarDate)
const Source = z.object({
  source: z.url(),
  checkedOn: Day,
  evidence: z.enum(['seen', 'derived', 'remembered']),
})
const Validity = z.object({ authority: z.string(), validFrom: Day.nullable(), validTo: Day.nullable() })

const Question = z.object({
  id: z.enum(['myNumber', 'body', 'delegated']),
  label: Words,
  options: z.array(Words.extend({ id: z.string() })),
})
export type Question = z.infer<typeof Question>

/** A piece of a prescribed subject or file name: taken from the report, or left to the person as a mark to replace. */
const Token = z.discriminatedUnion('from', [
  z.object({ from: z.literal('category'), id: z.string(), label: Words }),
  z.object({ from: z.literal('reporter'), id: z.string(), label: Words }),
  z.object({
    from: z.literal('stage'),
    id: z.string(),
    label: Words,
    words: z.object({ preliminary: z.string(), final: z.string() }),
  }),
  z.object({ from: z.literal('person'), id: z.string(), label: Words, blank: z.string() }),
])

const WebForm = z.object({ kind: z.literal('webForm'), url: z.url(), questions: z.array(Question) })
const Mail = z.object({
  kind: z.literal('mail'),
  office: Words,
  address: z.email(),
  /** `{token}` where a token is put in. */
  subject: z.string(),
  fileName: z.string(),
  tokens: z.array(Token),
  note: Words.optional(),
})
const Other = z.object({ kind: z.literal('other'), advice: Words })

const Way = z.discriminatedUnion('kind', [WebForm, Mail, Other])
export type MailChannel = z.infer<typeof Mail>
export type FilingChannel = z.infer<typeof Way> & z.infer<typeof Source>

const Channel = z.intersection(Way, z.intersection(Source, Validity))

/** Every way of filing that a source names, in the order of preference. */
export const FILING_CHANNELS = z.array(Channel).parse(data.channels)

const UNKNOWN: FilingChannel = { ...Other.parse(data.unknown), ...Source.parse(data.unknown) }

/**
 * How a report reaches an authority on a day. Where no source says it, the answer is to ask: an address is never guessed.
 * @throws RangeError for an authority the law's list does not have
 */
export function channelOn(authority: string, date: CalendarDate): FilingChannel {
  if (!AUTHORITIES.some(({ id }) => id === authority)) throw new RangeError(`No authority ${authority}`)
  return FILING_CHANNELS.find((channel) => channel.authority === authority && isValidOn(channel, date)) ?? UNKNOWN
}

/** The entry page's questions, which come before any form. */
export function routingQuestionsOn(date: CalendarDate): Question[] {
  const entry = channelOn('ppc', date)
  return entry.kind === 'webForm' ? entry.questions : []
}
