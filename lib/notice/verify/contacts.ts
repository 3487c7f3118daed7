import { type Contact, contactById } from '@/lib/notice/directory/contacts'

/** Whom to turn to about an imitation, in the order of how often that helps: police, consumers' hotline, the two councils. */
const ABOUT_IMITATIONS = ['police9110', 'consumer188', 'antiPhishing', 'spamCentre']

/** What the page says of a body, with the day its entry was compared with its source. */
export type ScamContact = Pick<Contact, 'id' | 'name' | 'reach' | 'hours' | 'use'> & { checkedOn: string }

/** The bodies of the contact directory that help here. What nobody has compared with its source is left out. */
export const scamContacts = (): ScamContact[] =>
  ABOUT_IMITATIONS.flatMap((id) => {
    const { name, reach, hours, use, lastChecked } = contactById(id) ?? {}
    return name && reach && use && lastChecked
      ? [{ id, name, reach, hours: hours ?? null, use, checkedOn: lastChecked }]
      : []
  })
