import { type BoundJob, job } from '@/lib/door/job'
import { PlanReminders, SendMessages } from './reminders/declared-jobs'
import { remind } from './reminders/plan-reminders'
import { sendMessages } from './reminders/send-messages'

export const dutyJobs: BoundJob[] = [
  job(PlanReminders, (work) => remind(work)),
  job(SendMessages, (work) => sendMessages(work)),
]
