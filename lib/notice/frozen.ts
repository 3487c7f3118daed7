import { canonicalJson } from '@/lib/core/canonical-json'
import { DATA_ITEM_CODES, itemLabel } from '@/lib/incident/data-items'
import { sha256 } from '@/lib/platform/crypto'
import { frozenAdvice } from './advice/advice'
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

/** Everything the letters will be printed from, taken as it is now: later changes of advice or address do not reach it. */
export const freeze = (content: NoticeContent, sender: Sender): FrozenNotice => ({
  content,
  sender: {
    name: sender.name,
    representative: sender.representative,
    postalCode: sender.postalCode,
    address: sender.address,
  },
  desk: { name: sender.deskName, phone: sender.deskPhone, hours: sender.deskHours, email: sender.deskEmail },
  labels: Object.fromEntries(DATA_ITEM_CODES.map((code) => [code, itemLabel(code, 'ja')])),
  advice: frozenAdvice(),
})

/** The hash that is approved and that the batches carry. */
export const hashOf = (frozen: FrozenNotice): string => sha256(canonicalJson(frozen))

/** The words for an item in a frozen notice; an item of the organisation's own carries them itself. */
export const labelIn = ({ labels }: Pick<FrozenNotice, 'labels'>, item: string): string =>
  labels[item] ?? item.replace(/^own:/, '')
