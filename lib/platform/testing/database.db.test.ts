import { expect, it } from 'vitest'
import { testDatabase } from './database'

const db = await testDatabase()

it('is migrated, empty and has the job queue', async () => {
  expect(await db.user.count()).toBe(0)
  const [queue] = await db.$queryRaw<{ there: boolean }[]>`
    select to_regclass('graphile_worker.jobs') is not null as there`
  expect(queue?.there).toBe(true)
})
