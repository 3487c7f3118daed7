import { z } from 'zod'
import { declareJob } from '@/lib/platform/queue'

/** Makes the reminders that are owed now, then sends what may leave. Runs by the clock and when a worker starts. */
export const PlanReminders = declareJob('reminder.plan', z.object({}), { maxAttempts: 3 })

/** Sends what may leave now. */
export const SendMessages = declareJob('reminder.send', z.object({}), { maxAttempts: 3 })
