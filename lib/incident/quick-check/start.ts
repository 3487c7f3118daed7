import { knownBeforehand } from './model'
import { type Params, readQuickCheck } from './schema'
import { STEPS } from './steps'

/** What the first screen of an incident starts with when it is reached from a quick check whose answers are whole. */
export function startOf(params: Params, today: string) {
  if (params.preset === undefined) return undefined
  const check = readQuickCheck({ ...params, step: String(STEPS.length + 1) }, today)
  if (check.kind !== 'answers') return undefined
  const { preset, awareOn, dataItems, personCount, personCountMax, encryption } = check.answers
  return {
    ...{ preset, awareOn, dataItems, personCount, personCountMax, encryption },
    circumstances: knownBeforehand(check.answers),
  }
}
