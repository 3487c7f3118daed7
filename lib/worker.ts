import { EventEmitter } from 'node:events'
import { run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { noticeJobs } from '@/lib/notice/jobs'
import { personJobs } from '@/lib/person/jobs'
import { errorFields, log } from '@/lib/platform/log'
import { WorkerPresence } from '@/lib/platform/worker-presence'
import { reportJobs } from '@/lib/report/jobs'

/** Jobs at the same time in one worker. Letters and PDFs are bound by the processor; more would only wait. */
const CONCURRENCY = 3

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CONCURRENCY + 3 })
pool.on('error', (error) => log.warn('worker.database', errorFields(error)))
pool.on('connect', (client) => client.on('error', () => {}))

const presence = new WorkerPresence(process.env.DATABASE_URL)
await presence.open()
const events: WorkerEvents = new EventEmitter()
events.on('worker:create', ({ worker }) => {
  presence.announce(worker.workerId).catch((error) => log.warn('worker.presence', errorFields(error)))
})

const jobs = [...personJobs, ...reportJobs, ...noticeJobs]
const runner = await run({
  pgPool: pool,
  concurrency: CONCURRENCY,
  events,
  taskList: Object.fromEntries(jobs.map((job) => [job.name, job.task])),
  // Nothing runs by the clock yet; without this it looks for a crontab file.
  parsedCronItems: [],
})
log.info('worker.ready', { jobs: jobs.length, pid: process.pid })
await runner.promise
await presence.close()
await pool.end()
process.exit(0)
