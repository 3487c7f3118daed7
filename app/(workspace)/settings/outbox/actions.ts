'use server'

import { action } from '@/lib/door/action'
import { retryMessage } from '@/lib/duty/reminders/commands'
import { RetryMessage } from '@/lib/duty/reminders/schema'

export const retryMessageAction = action(RetryMessage, retryMessage)
