import { authorise } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { now } from '@/lib/platform/clock'
import { deliver } from './deliver'
import { afterTry, type Delivered, LEASE_MS } from './model'
import { hasDue, settle, type TakenMessage, takeDue } from './sending-repository'

/** Messages a worker takes at once: few, so that those of a worker that is killed are few. */
const MOST = 5

/** Another worker took what was there. */
class NothingToDo extends Error {}

/** Sends everything that may leave now, a few at a time, each written down as soon as its answer is there. */
export async function sendMessages(work: Work, hand = deliver): Promise<void> {
  while (!work.stopping.aborted) {
    const taken = await take(work)
    if (taken.length === 0) return
    for (const message of taken) await answerFor(work, message, await hand(work, message, now()))
  }
}

async function take(work: Work): Promise<TakenMessage[]> {
  const due = await work.read((ctx) => {
    authorise(ctx, 'message.send')
    return hasDue(ctx.tx, ctx.now)
  })
  if (!due) return []
  try {
    return await work.write(async (ctx) => {
      authorise(ctx, 'message.send')
      const until = new Date(ctx.now.getTime() + LEASE_MS)
      const taken = await takeDue(ctx.tx, { now: ctx.now, until, most: MOST })
      if (taken.length === 0) throw new NothingToDo()
      await record(ctx, {
        action: 'message.taken',
        subject: { type: 'job', id: work.jobId },
        data: { messages: taken.map(({ id }) => id) },
      })
      return taken
    })
  } catch (error) {
    if (error instanceof NothingToDo) return []
    throw error
  }
}

const answerFor = (work: Work, message: TakenMessage, delivered: Delivered) =>
  work.write(async (ctx) => {
    authorise(ctx, 'message.send')
    const after = afterTry(delivered, message.tries, ctx.now)
    const settled = await settle(ctx.tx, message, after)
    await record(ctx, {
      action: delivered.ok ? 'message.sent' : 'message.failed',
      subject: { type: 'message', id: message.id },
      incidentId: message.incidentId,
      data: {
        channel: message.channel,
        tries: message.tries,
        ...(!delivered.ok && { why: delivered.why, again: after.state === 'waiting' }),
        ...(!settled && { late: true }),
      },
    })
  })
