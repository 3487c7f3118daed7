import type { Work } from '@/lib/door/job'
import type { BatchRecord } from '@/lib/notice/batch-repository'
import { assignChunk } from '@/lib/notice/batch-run'
import { openPerson } from '@/lib/person/vault'
import { incidentKey } from '@/lib/platform/incident-key'
import { PostalOrder } from './postal-order'
import { authorisePrint } from './print-run'
import { findUnwritten, type UnwrittenPerson } from './unwritten-repository'

const READ_AT_A_TIME = 5000
const ADDED_AT_A_TIME = 5000

/**
 * Gives everybody who needs one a letter in the batch, with its code and its place in the order of postal codes, a chunk
 * per transaction. Run again after a crash it adds only whom it had not reached: a person has one letter in a batch.
 */
export async function assignLetters(work: Work, batch: BatchRecord): Promise<void> {
  const order = await inPostalOrder(work, batch)
  for (const personIds of order.chunks(ADDED_AT_A_TIME)) {
    const goesOn = await work.write(async (ctx) => {
      await authorisePrint(ctx, batch)
      return assignChunk(ctx, { batch, key: await incidentKey(ctx.tx, batch.incidentId) }, personIds, true)
    })
    if (!goesOn) return
    if (work.stopping.aborted) throw new Error('the worker is stopping; the letters are numbered in its next run')
  }
}

/** Everybody without a letter, by postal code. Each is opened for that one number and forgotten. */
async function inPostalOrder(work: Work, batch: BatchRecord): Promise<PostalOrder> {
  const order = new PostalOrder()
  let last: UnwrittenPerson | null = null
  for (;;) {
    const { people, key }: { people: UnwrittenPerson[]; key: Buffer } = await work.read(async (ctx) => {
      await authorisePrint(ctx, batch)
      return {
        key: await incidentKey(ctx.tx, batch.incidentId),
        people: await findUnwritten(ctx.tx, batch, last, READ_AT_A_TIME),
      }
    })
    for (const { id, sealed } of people) order.add(id, openPerson(key, id, sealed).postalCode)
    last = people.at(-1) ?? null
    if (people.length < READ_AT_A_TIME) return order
  }
}
