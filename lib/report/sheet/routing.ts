import type { Regime } from '@/lib/law/breach-facts'
import type { ReportContent } from '../schema'
import type { Question } from './channels'

export type RoutingFacts = { regime: Regime; delegated: boolean; myNumber: 'yes' | 'no' | 'unknown' }

/** What the entry page asks, from what the report says. Unknown whether My Number is in it: it goes the way of "yes". */
export function routingFacts(content: ReportContent, regime: Regime, authority: string): RoutingFacts {
  const items = content.sections.find(({ item }) => item === 2)?.fields.find(({ id }) => id === 'dataItemList')?.answer
  const listed = String(items ?? '')
  const myNumber =
    regime === 'myNumber' || /個人番号|マイナンバー/.test(listed) ? 'yes' : listed === '' ? 'unknown' : 'no'
  return { regime, delegated: authority !== 'ppc', myNumber }
}

/**
 * The option to choose; null where the page no longer asks: "yes" to My Number opens its form at once, and only private
 * businesses are asked about delegation.
 */
export function routingAnswer(question: Question['id'], facts: RoutingFacts): string | null {
  const numbered = facts.myNumber !== 'no'
  if (question === 'myNumber') return numbered ? 'yes' : 'no'
  if (numbered) return null
  if (question === 'body') return facts.regime === 'publicBody' ? 'publicBody' : 'business'
  if (facts.regime === 'publicBody') return null
  return facts.delegated ? 'yes' : 'no'
}
