import { run } from 'graphile-worker'
import pg from 'pg'
import { noticeJobs } from '@/lib/notice/jobs'
import { personJobs } from '@/lib/person/jobs'
import { errorFields, log } from '@/lib/platform/log'
import { reportJobs } from '@/lib/report/jobs'

/** Jobs at the same time in one worker. Letters and PDFs are bound by the processor; more would only wait. */
const CONCURRENCY = 3

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CONCURRENCY + 3 })
pool.on('error', (error) => log.warn('worker.database', errorFields(error)))
pool.on('connect', (client) => client.on('error', () => {}))

const jobs = [...personJobs, ...reportJobs, ...noticeJobs]
const runner = await run({
  pgPool: pool,
  concurrency: CONCURRENCY,
  taskList: Object.fromEntries(jobs.map((job) => [job.name, job.task])),
  // Nothing runs by the clock yet; without this it looks for a crontab file.
  parsedCronItems: [],
})
log.info('worker.ready', { jobs: jobs.length })
await runner.promise
await pool.end()
process.exit(0)
