import { EventEmitter } from 'node:events'
import { run, type WorkerEvents } from 'graphile-worker'
import { afterAll, expect, it } from 'vitest'
import { testDatabase } from './testing/database'
import { WorkerPresence } from './worker-presence'

const db = await testDatabase()
const presence = new WorkerPresence(process.env.DATABASE_URL)
const other = new WorkerPresence(process.env.DATABASE_URL)
await presence.open()
await other.open()
afterAll(() => Promise.all([presence.close(), other.close()]))

/** A job that `worker` took `secondsAgo`. */
async function held(worker: string, secondsAgo: number) {
  await db.$executeRaw`select graphile_worker.add_job('nothing', job_key => ${worker})`
  await db.$executeRaw`
    update graphile_worker._private_jobs
       set locked_by = ${worker}, locked_at = now() - make_interval(secs => ${secondsAgo}) where key = ${worker}`
}
const holders = async () =>
  (await db.$queryRaw<{ locked_by: string | null }[]>`select locked_by from graphile_worker.jobs order by key`).map(
    ({ locked_by }) => locked_by,
  )

it('gives back the jobs of a killed worker, and only those', async () => {
  await held('a-killed', 60)
  await held('b-alive', 60)
  await held('c-mine', 60)
  await held('d-just-begun', 1)
  await other.announce('b-alive')
  await presence.announce('c-mine')
  expect(await presence.sweep()).toEqual(['a-killed'])
  expect(await holders()).toEqual([null, 'b-alive', 'c-mine', 'd-just-begun'])
})

it('knows the name under which the queue really holds its jobs', async () => {
  const events: WorkerEvents = new EventEmitter()
  presence.follow(events)
  const asked: { known: boolean }[] = []
  const runner = await run({
    connectionString: process.env.DATABASE_URL,
    concurrency: 3,
    noHandleSignals: true,
    events,
    parsedCronItems: [],
    taskList: {
      look: async () => {
        const [holder] = await db.$queryRaw<{ locked_by: string }[]>`
          select locked_by from graphile_worker.jobs where task_identifier = 'look'`
        await db.$executeRaw`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by = ${holder?.locked_by ?? ''}`
        // Neither its own process nor another takes a job away that is being done.
        asked.push({ known: (await presence.sweep()).length === 0 && (await other.sweep()).length === 0 })
      },
    },
  })
  await runner.addJob('look', {})
  await expect.poll(() => asked).toEqual([{ known: true }])
  await runner.stop()
})
