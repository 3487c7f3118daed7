import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { assignChunk, type BatchRun } from '@/lib/notice/batch-run'
import { openPerson } from '@/lib/person/vault'
import { mailServer } from '@/lib/platform/mail-server'
import { deliverableAddress } from './mail-address'
import { authoriseSend } from './mail-run'
import { findMailable } from './mailable-repository'
import { mayReceive } from './model'
import { findSetting } from './setting-repository'

const READ_AT_A_TIME = 5000
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Gives everybody who can get a mail a letter in the batch, with its code, a chunk per transaction. A batch that is
 * numbered to the end is `printing`; one whose run was killed before is numbered again, and nobody gets a second letter.
 * Whoever has no usable address, or is not on the list while mail is on trial, is left to the paper letters.
 */
export async function assignMails(work: Work, run: BatchRun): Promise<void> {
  let after: string = FIRST
  for (;;) {
    const { people, chosen } = await work.read((ctx) => chooseMailable(ctx, run, after))
    const last = people.length < READ_AT_A_TIME
    const goesOn = await work.write(async (ctx) => {
      await authoriseSend(ctx, run.batch)
      return assignChunk(ctx, run, chosen, last)
    })
    if (last || !goesOn) return
    after = people.at(-1)?.id ?? after
  }
}

/** Each person is opened for the one question and forgotten. */
async function chooseMailable(ctx: Ctx, { batch, incident, key }: BatchRun, after: string) {
  await authoriseSend(ctx, batch)
  const setting = await findSetting(ctx.tx, incident.entityId)
  const people = await findMailable(ctx.tx, batch, after, READ_AT_A_TIME)
  const hasServer = mailServer() !== null
  const chosen = people.flatMap(({ id, sealed }) => {
    const { name, email } = openPerson(key, id, sealed)
    const address = deliverableAddress(email)
    return name && address && setting && mayReceive(setting, address, hasServer) ? [id] : []
  })
  return { people, chosen }
}
