import { EventEmitter } from 'node:events'
import { parseCronItems, run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { dutyJobs } from '@/lib/duty/jobs'
import { PlanReminders } from '@/lib/duty/reminders/declared-jobs'
import { entrustmentJobs } from '@/lib/entrustment/jobs'
import { noticeJobs } from '@/lib/notice/jobs'
import { personJobs } from '@/lib/person/jobs'
import { errorFields, log } from '@/lib/platform/log'
import { WorkerPresence } from '@/lib/platform/worker-presence'
import { registerJobs } from '@/lib/register/jobs'
import { reportJobs } from '@/lib/report/jobs'

/** Jobs at the same time in one worker. Letters and PDFs are bound by the processor; more would only wait. */
const CONCURRENCY = 3

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CONCURRENCY + 3 })
pool.on('error', (error) => log.warn('worker.database', errorFields(error)))
pool.on('connect', (client) => client.on('error', () => {}))

const presence = new WorkerPresence(process.env.DATABASE_URL)
await presence.open()
const events: WorkerEvents = new EventEmitter()
presence.follow(events)

const jobs = [...dutyJobs, ...personJobs, ...reportJobs, ...noticeJobs, ...entrustmentJobs, ...registerJobs]
const runner = await run({
  pgPool: pool,
  concurrency: CONCURRENCY,
  events,
  taskList: Object.fromEntries(jobs.map((job) => [job.name, job.task])),
  // However many workers there are, the queue asks once every five minutes. Times that were missed are not made up for:
  // the next run sends what is owed by then.
  parsedCronItems: parseCronItems([
    { task: PlanReminders.name, match: '*/5 * * * *', options: { jobKey: PlanReminders.name, maxAttempts: 3 } },
  ]),
})
await runner.addJob(PlanReminders.name, {}, { jobKey: PlanReminders.name, maxAttempts: PlanReminders.maxAttempts })
log.info('worker.ready', { jobs: jobs.length, pid: process.pid })
await runner.promise
await presence.close()
await pool.end()
process.exit(0)
