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
