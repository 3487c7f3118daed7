import { RateLimiterMemory } from 'rate-limiter-flexible'
import { AppError } from '@/lib/core/errors'

/** A person at a desk can ask about every caller; somebody who tries a list of names cannot. */
export const LOOK_UPS_PER_MINUTE = 10

const perUser = new RateLimiterMemory({ keyPrefix: 'callerLookUp', points: LOOK_UPS_PER_MINUTE, duration: 60 })

/** Counts one look-up of a user. @throws TOO_MANY beyond the limit */
export async function takeLookUp(userId: string): Promise<void> {
  try {
    await perUser.consume(userId)
  } catch {
    throw new AppError('TOO_MANY', 'delivery.errors.tooManyLookUps')
  }
}
