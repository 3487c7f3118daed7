import type { LetterLanguage } from '@/lib/person/choices'
import { LETTER_SENDERS } from './choices'
import type { Frame } from './letter-frame'
import type { FrozenClient, FrozenClients, FrozenNotice } from './schema'

/** A client as it is recorded, with its letters' desk. */
export type RecordedClient = {
  id: string
  name: string
  nameEn: string | null
  letterSender: string | null
  deskName: string | null
  deskPhone: string | null
  deskHours: string | null
  deskEmail: string | null
  deskNameEn: string | null
  deskHoursEn: string | null
}

/** A client's part of every letter, as it is now. @param told every client was told: the duty is theirs alone (26(1) proviso) */
export const freezeClient = (client: RecordedClient, told: boolean): FrozenClient => ({
  name: client.name,
  nameEn: client.nameEn ?? '',
  sender: LETTER_SENDERS.find((known) => known === client.letterSender) ?? (told ? 'onBehalf' : 'own'),
  desk:
    client.deskName && client.deskPhone
      ? {
          name: client.deskName,
          phone: client.deskPhone,
          hours: client.deskHours ?? '',
          email: client.deskEmail || null,
          nameEn: client.deskNameEn ?? '',
          hoursEn: client.deskHoursEn ?? '',
        }
      : null,
})

/** The client of a form, if the text knows it. A version frozen before clients had desks knows none. */
export const clientIn = (notice: Pick<FrozenNotice, 'clients'>, form: { client?: string }): FrozenClient | null =>
  (form.client && notice.clients?.[form.client]) || null

/** Clients that a letter of this version can be made for. */
export const clientsOf = (notice: Pick<FrozenNotice, 'clients'>): string[] => Object.keys(notice.clients ?? {})

/** The clients of some people that this version does not know: it was frozen before they were recorded. By name. */
export function clientsNotIn(
  notice: Pick<FrozenNotice, 'clients'>,
  forms: readonly { client?: string }[],
  { clients }: { clients: readonly Pick<RecordedClient, 'id' | 'name'>[] },
): string[] {
  const known = clientsOf(notice)
  return clients
    .filter(({ id }) => !known.includes(id) && forms.some(({ client }) => client === id))
    .map(({ name }) => name)
}

/** Every text of them that is printed. */
export const clientTexts = (clients: FrozenClients): string[] =>
  Object.values(clients).flatMap(({ name, nameEn, desk }) =>
    [name, nameEn, ...Object.values(desk ?? {})].filter((text): text is string => Boolean(text)),
  )

type Text = Pick<FrozenNotice, 'sender' | 'desk'> & {
  content: { selfWord: string; enSender: string; enDesk: string; enHours: string }
}

/** The desk that a letter names, in its language. */
export function deskOf(
  { content, desk }: Text,
  client: FrozenClient | null,
  language: LetterLanguage,
): FrozenNotice['desk'] {
  const english = language === 'en'
  if (client?.desk) {
    const { nameEn, hoursEn, ...own } = client.desk
    return { ...own, name: (english && nameEn) || own.name, hours: (english && hoursEn) || own.hours }
  }
  return { ...desk, name: (english && content.enDesk) || desk.name, hours: (english && content.enHours) || desk.hours }
}

const nameIn = (client: FrozenClient, language: LetterLanguage) => (language === 'en' && client.nameEn) || client.name

/** The sender's lines: those of the entity, below the client where it is the client's letter too. Few: the zone is small. */
export function senderLines(
  { content, sender }: Text,
  client: FrozenClient | null,
  language: LetterLanguage,
): string[] {
  const english = language === 'en'
  const address = [`〒${sender.postalCode}`, sender.address]
  if (!client || client.sender === 'own')
    return [...(english && content.enSender ? [content.enSender] : []), sender.name, sender.representative, ...address]
  const own = (english && content.enSender) || sender.name
  const sentBy = english ? `(sent by ${own})` : `（発送　${own}）`
  return [nameIn(client, language), client.sender === 'joint' ? own : sentBy, ...address]
}

/** The sender in few words: for the subject of a mail, and for whoever asks whether a letter is genuine. */
export function senderName({ content, sender }: Text, client: FrozenClient | null, language: LetterLanguage): string {
  const own = (language === 'en' && content.enSender) || sender.name
  if (!client || client.sender === 'own') return own
  const name = nameIn(client, language)
  return client.sender === 'onBehalf' ? name : language === 'en' ? `${name} and ${own}` : `${name}・${own}`
}

/** Why this sender has the reader's data, and of whom the text speaks: without it a reader does not know the sender. */
export function entrustedBy({ content, sender }: Text, client: FrozenClient, language: LetterLanguage): string {
  const name = nameIn(client, language)
  if (language === 'en') {
    const own = content.enSender || sender.name
    return {
      own: `We handle personal data on behalf of ${name}, to which it was given.`,
      onBehalf: `${own}, which handles personal data on behalf of ${name}, sends this letter for it. “We” in this letter is ${own}.`,
      joint: `This is a joint letter of ${name} and of ${own}, which handles personal data on its behalf. “We” in this letter is ${own}.`,
    }[client.sender]
  }
  const { name: own } = sender
  return {
    own: `${content.selfWord}は、${name}から個人データの取扱いの委託を受けています。`,
    onBehalf: `この文書は、${name}から個人データの取扱いの委託を受けている${own}が、${name}に代わってお送りするものです。文中の「${content.selfWord}」は、${own}をいいます。`,
    joint: `この文書は、${name}と、その委託を受けて個人データを取り扱う${own}が、連名でお送りするものです。文中の「${content.selfWord}」は、${own}をいいます。`,
  }[client.sender]
}

/** The number is the client's: it is compared with what stands on the client's site, not on the sender's. */
export function genuineFor(
  frame: Frame,
  { selfWord }: { selfWord: string },
  client: FrozenClient | null,
  language: LetterLanguage,
): Frame['genuine'] {
  if (!client?.desk) return frame.genuine
  const name = nameIn(client, language)
  const { title, text } = frame.genuine
  return language === 'en'
    ? {
        title,
        text: text
          .replace('we never ask you for', `neither we nor ${name} ever ask you for`)
          .replace('and we never ask', 'and never ask')
          .replace('open our official website', `open the official website of ${name}`),
      }
    : {
        title,
        text: text
          .replace(`本件で、${selfWord}から`, `本件で、${selfWord}や${name}から`)
          .replace(`${selfWord}の公式サイト`, `${name}の公式サイト`),
      }
}
