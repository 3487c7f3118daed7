import type { ReadMessage } from '../message'
import { type SignCode, WEIGHTS } from './weights'

/** What the organisation that received the message knows about itself. All of it may be empty. */
export type AnalysisContext = {
  /** e.g. `aoba.co.jp`; subdomains belong to them */
  ownDomains: readonly string[]
  /** How the organisation's own records are numbered: a prefix, and `#` for each digit, e.g. `KZ-########`. */
  ownRecordIds: readonly string[]
  /** Addresses (`a@b.jp`) or domains (`b.jp`) from which real messages have come before. */
  knownSenders: readonly string[]
}

/** A reason for (positive weight) or against (negative) taking the message for a scam. */
export type Sign = { code: SignCode; weight: number; values: Record<string, string | number> }

/** One family of signs: pure, linear in the length of the message. */
export type SignFamily = (message: ReadMessage, context: AnalysisContext) => Sign[]

export const sign = (code: SignCode, values: Sign['values'] = {}): Sign => ({
  code,
  weight: WEIGHTS[code].weight,
  values,
})
