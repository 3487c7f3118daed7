import type { StandStill } from './mail-run'
import { reconnectAt, tryAgainAt } from './model'
import type { Tried } from './send-chunk'
import type { Answered } from './sending-repository'

/** A chunk of this many refusals and nothing else is about the sender, not about its readers. */
const SUSPICIOUS = 3

export type Judgement = {
  /** Letters without an entry stay without an answer: they may have gone out. */
  answers: Answered[]
  /** What keeps the batch from going on: for a person to put right, or (`again`) for time to. */
  standStill: StandStill | null
  again: Date | null
}

const forGood = ({ result }: Tried) => result.kind === 'refused' && result.permanent

/**
 * What becomes of the letters of a chunk.
 * @param today the day in Japan
 */
export function judge(tried: Tried[], now: Date, today: string): Judgement {
  const all = tried.length >= SUSPICIOUS && tried.every(forGood)
  const allRefused = all && tried.every(({ letter }) => letter.tries === 0)
  const lost = tried.find(({ result }) => result.kind === 'lost')?.result
  const why = lost?.kind === 'lost' ? lost.why : null
  return {
    answers: tried.flatMap((one) => (allRefused ? [putBack(one)] : answerTo(one, now, today))),
    standStill: allRefused
      ? 'allRefused'
      : tried.some(({ result }) => result.kind === 'notAllowed')
        ? 'trialOnly'
        : why,
    again: why === 'unreachable' ? reconnectAt(now) : null,
  }
}

/** Back in the queue; a second refusal is believed. */
const putBack = ({ letter, result }: Tried): Answered => ({
  id: letter.id,
  state: 'waiting',
  mailStatus: result.kind === 'refused' ? result.status : null,
  tries: letter.tries + 1,
})

function answerTo({ letter: { id, tries }, result }: Tried, now: Date, today: string): Answered[] {
  switch (result.kind) {
    case 'accepted':
      return [{ id, state: 'sent', mailStatus: result.status, postedOn: today, notBefore: null }]
    case 'held':
      return [{ id, state: 'held', mailStatus: null, heldReason: result.reason }]
    case 'refused': {
      const { status: mailStatus } = result
      const notBefore = result.permanent ? null : tryAgainAt(tries + 1, now)
      if (notBefore) return [{ id, state: 'waiting', mailStatus, tries: tries + 1, notBefore }]
      return [{ id, state: 'sent', mailStatus, postedOn: today, bouncedOn: today, notBefore: null }]
    }
    case 'lost':
      return result.handedOver ? [] : [{ id, state: 'waiting', mailStatus: result.status }]
    default:
      return [{ id, state: 'waiting', mailStatus: null }]
  }
}
