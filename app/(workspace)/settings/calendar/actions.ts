'use server'

import { action } from '@/lib/door/action'
import { makeFeed, revokeFeed } from '@/lib/duty/calendar/commands'
import { MakeFeed, RevokeFeed } from '@/lib/duty/calendar/schema'

export const makeFeedAction = action(MakeFeed, makeFeed)
export const revokeFeedAction = action(RevokeFeed, revokeFeed)
