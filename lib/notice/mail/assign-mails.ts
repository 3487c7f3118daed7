import type { Ctx } from '@/lib/door/context'
import type { Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { addLetters, lockBatch, moveBatch } from '@/lib/notice/batch-repository'
import { batchCan, batchStates } from '@/lib/notice/model'
import { newLetters } from '@/lib/notice/new-letters'
import { openPerson } from '@/lib/person/vault'
import { mailServer } from '@/lib/platform/mail-server'
import { deliverableAddress } from './mail-address'
import { authoriseSend, type MailRun } from './mail-run'
import { mayReceive } from './model'
import { findMailable, findSetting } from './repository'

const READ_AT_A_TIME = 5000
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Gives everybody who can get a mail a letter in the batch, with its code, a chunk per transaction. A batch that is
 * numbered to the end is `printing`; one whose run was killed before is numbered again, and nobody gets a second letter.
 * Whoever has no usable address, or is not on the list while mail is on trial, is left to the paper letters.
 */
export async function assignMails(work: Work, run: MailRun): Promise<void> {
  let after: string = FIRST
  for (;;) {
    const { people, chosen } = await work.read((ctx) => chooseMailable(ctx, run, after))
    const last = people.length < READ_AT_A_TIME
    const goesOn = await work.write((ctx) => assignChunk(ctx, run, chosen, last))
    if (last || !goesOn) return
    after = people.at(-1)?.id ?? after
  }
}

/** Each person is opened for the one question and forgotten. */
async function chooseMailable(ctx: Ctx, { batch, incident, key }: MailRun, after: string) {
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

/** @returns false when somebody paused or cancelled meanwhile */
async function assignChunk(ctx: Ctx, { batch, key }: MailRun, personIds: string[], last: boolean): Promise<boolean> {
  await authoriseSend(ctx, batch)
  const state = await lockBatch(ctx.tx, batch.id)
  const goesOn = state !== undefined && batchCan('start', state)
  const letters = newLetters(key, batch.id, personIds)
  const { added, total } = await addLetters(ctx.tx, batch.id, goesOn ? letters : [])
  const startedAt = batch.startedAt ?? ctx.now
  await moveBatch(ctx.tx, batch.id, batchStates('start'), { total, ...(last && { state: 'printing', startedAt }) })
  await record(ctx, {
    action: 'notice.lettersAssigned',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { added, total },
  })
  return goesOn
}
