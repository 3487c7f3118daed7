'use server'

import { markSeen } from '@/lib/desk/commands'
import { MarkSeen } from '@/lib/desk/schema'
import { action } from '@/lib/door/action'

export const markSeenAction = action(MarkSeen, markSeen)
