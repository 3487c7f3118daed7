import type { Params } from '@/lib/incident/quick-check/schema'
import { ANSWER_NAMES } from '@/lib/incident/quick-check/steps'

/** The answers as part of an address. */
export function queryOf(typed: Params): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of ANSWER_NAMES) for (const value of [typed[name] ?? []].flat()) query.append(name, value)
  return query
}

/** The quick check with these answers, at a step; past the last one stands the answer. */
export function addressOf(typed: Params, step: number): string {
  const query = queryOf(typed)
  query.set('step', String(step))
  return `/quick-check?${query}`
}
