import type { Basis, Bilingual, Evidence, FactTrace, ProvisionKind } from './basis'
import type { CalendarDate } from './calendar/calendar-date'

/** One provision as it was read: its own words, where they are published, when they hold and when they were last checked. */
export type Provision = {
  /** Stable identifier, `<act>/<article>`; stored beside answers, so never renamed. */
  rule: string
  article: string
  articleEn: string
  kind: ProvisionKind
  /** The decisive passage in Japanese, abridged; omitted words are marked 「…」. The address has the full text. */
  words: string
  url: string
  inForce: { from: CalendarDate; to: CalendarDate | null }
  checkedOn: CalendarDate
  evidence: Evidence
}

/** What a provision means for the case at hand. `evidence` can weaken what the provision itself has, never strengthen it. */
export function cite(
  provision: Provision,
  text: Bilingual,
  facts: FactTrace[] = [],
  evidence: Evidence = provision.evidence,
): Basis {
  const { rule, article, articleEn, kind, url } = provision
  const basis: Basis = { rule, article, articleEn, kind, text, url, evidence: weaker(provision.evidence, evidence) }
  return facts.length > 0 ? { ...basis, facts } : basis
}

const STRONGEST_FIRST: readonly Evidence[] = ['seen', 'derived', 'remembered']

function weaker(a: Evidence, b: Evidence): Evidence {
  return STRONGEST_FIRST.indexOf(a) > STRONGEST_FIRST.indexOf(b) ? a : b
}
