import type { Entrustment } from '@/lib/law/breach-facts'

export type EntrustorNoticeState = 'draft' | 'submitted' | 'approved' | 'returned' | 'sent'

/** The way of a notice to a client. What was sent stays; what is new goes into a further notice. */
const TRANSITIONS: Record<EntrustorNoticeState, readonly EntrustorNoticeState[]> = {
  draft: ['submitted'],
  submitted: ['approved', 'returned'],
  approved: ['sent'],
  returned: [],
  sent: [],
}

export const canMove = (from: EntrustorNoticeState, to: EntrustorNoticeState) => TRANSITIONS[from].includes(to)

/** A further notice can be written unless the last one waits for a signature. An approved one not yet sent is replaced by it. */
export const mayWrite = (last: EntrustorNoticeState | null) => last !== 'submitted'

/** Whether this organisation handled the data for somebody else. */
export const isEntrustee = (entrustment: Entrustment) =>
  entrustment === 'entrusteeNotNotified' || entrustment === 'entrusteeNotifiedEntrustor'
