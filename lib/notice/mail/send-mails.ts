import { type Ctx, found } from '@/lib/door/context'
import type { GoesOn, Work } from '@/lib/door/job'
import { record } from '@/lib/door/record'
import { jstDateOf } from '@/lib/law/calendar/calendar-date'
import { findBatch, lockBatch, moveBatch } from '@/lib/notice/batch-repository'
import { type BatchRun, openBatchRun } from '@/lib/notice/batch-run'
import { refreshProgress } from '@/lib/notice/delivery/progress'
import { batchCan, batchStates } from '@/lib/notice/model'
import { isWithdrawn } from '@/lib/notice/verify/repository'
import { assignMails } from './assign-mails'
import { type Judgement, judge } from './judge'
import {
  authoriseSend,
  end,
  endedByRequest,
  failureKey,
  guardMailRun,
  mailCountsOf,
  rest,
  type StandStill,
} from './mail-run'
import { ANSWER_WITHIN, allowance, unknownBefore } from './model'
import { sendChunk } from './send-chunk'
import { answer, countMails, type SendableLetter, takeForSending } from './sending-repository'
import { findSetting, keepPace, lockSetting, type MailSettingRecord } from './setting-repository'

/**
 * Sends a batch. A chunk of letters is marked as being sent and committed before the first of them is offered to the
 * mail server, and each is marked with the answer afterwards. A run that is killed in between leaves letters of which
 * nobody knows whether they went out; they are shown to a person, and never sent again by themselves.
 * @returns when to come back: the rate, a server that is away, or letters put off
 */
export async function sendMails(work: Work, { batchId }: { batchId: string }): Promise<GoesOn | undefined> {
  const batch = await work.read(async (ctx) => {
    const known = found(await findBatch(ctx.tx, batchId))
    await authoriseSend(ctx, known)
    return known
  })
  return guardMailRun(work, batch, async () => {
    if (await endedByRequest(work, batch)) return undefined
    const run = await work.read((ctx) => openBatchRun(ctx, batchId, 'notice.send'))
    if (batch.state === 'queued') await assignMails(work, run)
    for (;;) {
      const next = await sendNext(work, run)
      if (next === 'over') return undefined
      if (next !== 'now') return { again: next }
      if (work.stopping.aborted) throw new Error('the worker is stopping; sending goes on in its next run')
    }
  })
}

/** What a run does next: another chunk now, nothing more, or to come back at a moment. */
type Next = 'now' | 'over' | Date

/** One chunk: taken and committed, offered, answered. */
export async function sendNext(work: Work, run: BatchRun): Promise<Next> {
  const look = await work.read((ctx) => lookAround(ctx, run))
  if (await endedByRequest(work, look.batch)) return 'over'
  if (look.obstacle) {
    await work.write((ctx) => rest(ctx, run.batch, look.obstacle))
    return 'over'
  }
  if (look.wait) return look.wait
  if (look.done) {
    await work.write((ctx) => end(ctx, run.batch, 'printed'))
    return 'over'
  }
  const taken = await work.write((ctx) => take(ctx, run))
  if (taken.letters.length === 0) return 'now'
  const tried = await sendChunk(run, taken.setting, taken.letters, taken.at)
  return work.write((ctx) => settle(ctx, run, taken.at, judge(tried, ctx.now, jstDateOf(ctx.now))))
}

/** Where the batch stands, and whether anything can be sent now. */
async function lookAround(ctx: Ctx, { batch: { id, noticeVersionId }, incident }: BatchRun) {
  const batch = found(await findBatch(ctx.tx, id))
  await authoriseSend(ctx, batch)
  const setting = await findSetting(ctx.tx, incident.entityId)
  const counts = await countMails(ctx.tx, id, unknownBefore(ctx.now))
  const obstacle: StandStill | null = (await isWithdrawn(ctx.tx, noticeVersionId))
    ? 'withdrawn'
    : !setting
      ? 'noSetting'
      : counts.waiting === 0 && counts.unknown > 0 && counts.unknown === counts.sending
        ? 'unknown'
        : null
  const { waiting, deferred, sending, nextTry } = counts
  const due = waiting > deferred || (nextTry !== null && nextTry <= ctx.now)
  const { letters, at } = allowance(setting?.perMinute ?? 1, setting?.nextSendAt ?? null, ctx.now)
  const wait = due
    ? letters === 0 && at
    : waiting > 0
      ? nextTry
      : sending > 0 && new Date(ctx.now.getTime() + ANSWER_WITHIN)
  return { batch, obstacle, wait: wait || null, done: waiting === 0 }
}

type Taken = { letters: SendableLetter[]; setting: MailSettingRecord; at: Date }

/** Marks the next letters as being sent, as many as the rate allows. */
async function take(ctx: Ctx, { batch, incident }: BatchRun): Promise<Taken> {
  await authoriseSend(ctx, batch)
  const state = await lockBatch(ctx.tx, batch.id)
  const setting = found(await lockSetting(ctx.tx, incident.entityId))
  const { letters: most, keep } = allowance(setting.perMinute, setting.nextSendAt, ctx.now)
  const goesOn = state !== undefined && batchCan('start', state)
  const letters = goesOn && most > 0 ? await takeForSending(ctx.tx, batch.id, most, ctx.now) : []
  if (letters.length > 0) await keepPace(ctx.tx, incident.entityId, keep(letters.length))
  await record(ctx, {
    action: 'notice.mailTaken',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: { letters: letters.length },
  })
  return { letters, setting, at: ctx.now }
}

/** The numbers of the report follow this many mails behind at most. */
const COUNT_EVERY = 500

/** Writes down what became of a chunk, and whether the batch goes on. */
export async function settle(ctx: Ctx, { batch }: BatchRun, takenAt: Date, judgement: Judgement): Promise<Next> {
  await authoriseSend(ctx, batch)
  const state = await lockBatch(ctx.tx, batch.id)
  const { answers, standStill, again } = judgement
  for (const one of answers) await answer(ctx.tx, takenAt, one)
  const counts = await mailCountsOf(ctx, batch.id)
  // Whatever stands in the way, somebody who asked to pause or cancel comes first.
  const goesOn = state !== undefined && batchCan('start', state)
  const failure = standStill && failureKey(standStill)
  if (goesOn) await moveBatch(ctx.tx, batch.id, batchStates('start'), { failure, ...counts })
  if (goesOn && standStill && !again) {
    await rest(ctx, batch, standStill)
    return 'over'
  }
  const sent = answers.filter((one) => one.state === 'sent' && !one.bouncedOn).length
  if (Math.floor(counts.printed / COUNT_EVERY) > Math.floor((counts.printed - sent) / COUNT_EVERY))
    await refreshProgress(ctx, batch.incidentId)
  await record(ctx, {
    action: 'notice.mailSent',
    subject: { type: 'letterBatch', id: batch.id },
    incidentId: batch.incidentId,
    data: {
      sent,
      bounced: answers.filter((one) => one.bouncedOn).length,
      putOff: answers.filter((one) => one.state === 'waiting').length,
      held: answers.filter((one) => one.state === 'held').length,
    },
  })
  return (goesOn && again) || 'now'
}
