import { z } from 'zod'

/** What is before `.ics` in a feed's address: 32 random bytes. */
export const FeedToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const MakeFeed = z.object({})
export const RevokeFeed = z.object({ id: z.uuid() })
