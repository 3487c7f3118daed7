import type { ReadMessage } from './message'
import { type Lang, reasonText } from './reason-text'
import { FAMILIES } from './signs/families'
import type { AnalysisContext, Sign } from './signs/sign'
import { kindOf, LIMITS_OF_KINDS, type SignKind } from './signs/weights'

export type Verdict = 'likelyScam' | 'needsChecking' | 'credible'
export type Reason = Sign & { text: string }
/** `score`: 0 (nothing speaks for a scam) to 100. `reasons`: the heaviest first, whichever side they speak for. */
export type Analysis = { verdict: Verdict; score: number; reasons: Reason[] }

export const EMPTY_CONTEXT: AnalysisContext = { ownDomains: [], ownRecordIds: [], knownSenders: [] }

/** A message of which nothing is known. */
const START = 25
export const SCAM_FROM = 65
const CREDIBLE_TO = 10
/** Who pretends this much wants something, in whatever words. */
const PRETENCE = 45
/** Who pretends less than this is taken to be who they say, when they report something. */
const RETOLD_BELOW = 25

/**
 * A suggestion with its reasons; a person decides. It is lopsided on purpose: to call a real notice a scam costs more
 * than to look at a scam, so a message with proof is never called one, nor one that asks for and pretends nothing.
 */
export function analyse(message: ReadMessage, context: AnalysisContext = EMPTY_CONTEXT, lang: Lang = 'ja'): Analysis {
  const signs = FAMILIES.flatMap((family) => family(message, context))
  const sums = sumsOf(signs)
  const proven = sums.proof < 0
  const retold = sums.disguise < RETOLD_BELOW && signs.some(({ code }) => code === 'reportsReceived')
  const score = Math.max(0, Math.min(100, Math.round(START + total(sums, proven, retold))))
  const reasons = signs
    .map((each) => ({ ...each, text: reasonText(each, lang) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return { verdict: verdictOf(sums, score, proven), score: proven ? Math.min(score, SCAM_FROM - 1) : score, reasons }
}

function verdictOf(sums: Record<SignKind, number>, score: number, proven: boolean): Verdict {
  const wants = sums.lure + sums.demand > 0 || sums.disguise >= PRETENCE
  if (!proven && wants && score >= SCAM_FROM) return 'likelyScam'
  if (proven) return score <= 30 && sums.disguise + sums.lure < 60 ? 'credible' : 'needsChecking'
  return score <= CREDIBLE_TO && sums.trust <= -20 ? 'credible' : 'needsChecking'
}

/**
 * With proof, a demand or a threat says nothing against it: those who really have the data demand and threaten too.
 * Who reports a message in their own name tells what it said: half of that may be its words, not theirs.
 */
function total(sums: Record<SignKind, number>, proven: boolean, retold: boolean): number {
  const weigh = (kind: string): number => {
    if (proven && ['demand', 'claim', 'pressure'].includes(kind)) return 0.2
    return retold && ['lure', 'demand', 'claim', 'pressure'].includes(kind) ? 0.5 : 1
  }
  return Object.entries(sums).reduce((sum, [kind, value]) => sum + value * weigh(kind), 0)
}

function sumsOf(signs: readonly Sign[]): Record<SignKind, number> {
  const sums: Record<SignKind, number> = { disguise: 0, lure: 0, demand: 0, claim: 0, pressure: 0, trust: 0, proof: 0 }
  for (const { code, weight } of signs) sums[kindOf(code)] += weight
  for (const kind of Object.keys(sums) as SignKind[]) {
    const limit = LIMITS_OF_KINDS[kind]
    sums[kind] = Math.max(-limit, Math.min(limit, sums[kind]))
  }
  return sums
}
