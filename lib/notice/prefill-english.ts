import type { ItemRecord } from '@/lib/incident/report-items'
import type { Facts } from './draft-facts'
import { englishDate } from './english-date'
import { englishDeskName, englishHours } from './english-desk'
import type { NoticeContent } from './schema'

const LEGAL_BASIS: Record<Facts['regime'], string> = {
  business: 'Article 26(2) of the Act on the Protection of Personal Information',
  myNumber:
    'Article 29-4(2) of the Act on the Use of Numbers to Identify a Specific Individual in Administrative Procedures',
  publicBody: 'Article 68(2) of the Act on the Protection of Personal Information',
}

type Event = Facts['events'][number]

const HAPPENED: Record<Event, [certain: string, possible: string]> = {
  leak: ['was disclosed to outside parties', 'may have been disclosed to outside parties'],
  loss: ['was lost', 'may have been lost'],
  damage: ['was damaged', 'may have been damaged'],
  unlawfulUse: ['was used improperly', 'may have been used improperly'],
  unlawfulProvision: ['was provided to others improperly', 'may have been provided to others improperly'],
}

const CAUSES: Record<string, string> = {
  unauthorisedAccess: 'A third party gained unauthorised access.',
  misHandOver: 'Documents or the like were handed to another person by mistake.',
  misSending: 'Documents or e-mail were sent to the wrong recipient.',
  wrongDisposal: 'Documents or the like that should have been kept were disposed of by mistake.',
  loss: 'Documents or a device were lost.',
  theft: 'Documents or a device were stolen.',
  insider: 'A person connected with us took data out improperly.',
  misconfiguration: 'A system was set up incorrectly.',
}

function overviewOf({ events, status, discoveredOn, occurredOn }: Facts): string {
  const known: Event[] = events.length > 0 ? events : ['leak']
  const happened = known.map((event) => HAPPENED[event][status === 'suspected' ? 1 : 0]).join(', or ')
  const learned = discoveredOn ? `On ${englishDate(discoveredOn)} we learned` : 'We have learned'
  const when = occurredOn
    ? `It happened on ${englishDate(occurredOn)}.`
    : 'When it happened has not been confirmed so far.'
  return `${learned} that personal data about you that we handle ${happened}. ${when}`
}

type EnglishTexts = Pick<NoticeContent, Extract<keyof NoticeContent, `en${Capitalize<string>}`>>

/**
 * The English letter as far as the record can tell it: from facts and choices, never from what somebody wrote in Japanese.
 * Where only such a text says what happened, the field stays empty and has to be written. Of the desk, what its settings say
 * in the usual words.
 */
export function englishDraft(
  { deskName, deskHours }: { deskName: string; deskHours: string },
  facts: Facts,
  items: readonly ItemRecord[],
): EnglishTexts {
  const known = (item: number) => items.find((row) => row.item === item && row.state === 'known')?.fields
  const [cause, damage] = [known(4), known(5)]
  return {
    enSender: '',
    enDesk: englishDeskName(deskName),
    enHours: englishHours(deskHours),
    enTitle:
      facts.status === 'suspected'
        ? 'Apology and notice about a possible leak of personal data'
        : 'Apology and notice about an incident involving personal data',
    enOpening: `We sincerely apologise for the trouble and worry this causes. Under ${LEGAL_BASIS[facts.regime]} of Japan, we inform you of the following.`,
    enOverview: overviewOf(facts),
    enCause: cause
      ? (CAUSES[String(cause.kind ?? '')] ?? '')
      : 'We are still investigating the cause; it has not been confirmed so far. We will inform you when it is known.',
    enSecondaryDamage:
      damage?.exists === 'yes'
        ? ''
        : 'So far it has not been confirmed that this information has been misused. It might, however, be used to impersonate somebody or for suspicious contacts.',
    enWhatWeDo: '',
    enNextUpdate: 'When there is something new to tell you, we will write to you again.',
    enClosing: 'We take this matter very seriously and will do our utmost to handle personal data with care.',
  }
}
