import { canonicalJson } from '@/lib/core/canonical-json'
import { DATA_ITEM_CODES, itemLabel } from '@/lib/incident/data-items'
import { sha256 } from '@/lib/platform/crypto'
import { frozenAdvice } from './advice/advice'
import { freezeClient, type RecordedClient } from './client'
import type { FrozenNotice, NoticeContent } from './schema'

/** What the letter takes from the legal entity that sends it. */
export type Sender = {
  name: string
  representative: string
  postalCode: string
  address: string
  deskName: string
  deskPhone: string
  deskHours: string
  deskEmail: string | null
}

/** The clients of an incident, and whether all were told of it. */
export type Clients = { clients: readonly RecordedClient[]; told: boolean }

const NO_CLIENTS: Clients = { clients: [], told: false }

/** Everything the letters will be printed from, taken as it is now: later changes of advice, desk or address do not reach it. */
export const freeze = (content: NoticeContent, sender: Sender, clients: Clients = NO_CLIENTS): FrozenNotice => ({
  content,
  sender: {
    name: sender.name,
    representative: sender.representative,
    postalCode: sender.postalCode,
    address: sender.address,
  },
  desk: { name: sender.deskName, phone: sender.deskPhone, hours: sender.deskHours, email: sender.deskEmail },
  ...(clients.clients.length > 0 && {
    clients: Object.fromEntries(clients.clients.map((client) => [client.id, freezeClient(client, clients.told)])),
  }),
  labels: Object.fromEntries(DATA_ITEM_CODES.map((code) => [code, itemLabel(code, 'ja')])),
  labelsEn: Object.fromEntries(DATA_ITEM_CODES.map((code) => [code, itemLabel(code, 'en')])),
  advice: frozenAdvice(),
  edition: 2,
})

/** What texts say that were written before there were these fields: the words of a company to its customers, no other form. */
const PLAIN = {
  readerWord: 'お客様',
  selfWord: '当社',
  envelope: 'ordinary',
  guardianOpening: '',
  bereavedOpening: '',
  enSender: '',
  enDesk: '',
  enHours: '',
  enTitle: '',
  enOpening: '',
  enOverview: '',
  enCause: '',
  enSecondaryDamage: '',
  enWhatWeDo: '',
  enNextUpdate: '',
  enClosing: '',
} as const satisfies Partial<NoticeContent>

/** A stored text as it is read now. */
export const readContent = (stored: Partial<NoticeContent>): NoticeContent => ({ ...PLAIN, ...stored }) as NoticeContent

/**
 * A stored version as it is read now. Its hash stays that of what is stored: this is for printing and showing, never for
 * hashing.
 */
export const readFrozen = (stored: FrozenNotice): FrozenNotice => ({
  ...stored,
  content: readContent(stored.content),
  labelsEn: stored.labelsEn ?? {},
  advice: stored.advice.map((paragraph) => ({ ...paragraph, textEn: paragraph.textEn ?? '' })),
  edition: stored.edition ?? 1,
})

/** The hash that is approved and that the batches carry. */
export const hashOf = (frozen: FrozenNotice): string => sha256(canonicalJson(frozen))
