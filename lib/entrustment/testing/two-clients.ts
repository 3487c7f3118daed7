import type { Actor } from '@/lib/door/actor'
import { as } from '@/lib/door/testing/actors'
import { changeFacts, reportIncident } from '@/lib/incident/commands'
import { incidentFileById } from '@/lib/incident/queries'
import { Facts } from '@/lib/incident/schema'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { thenFollowUp } from '@/lib/report/follow-up'
import { addEntrustor } from '../entrustor-commands'
import { decideEntrustorNotice, submitNotice } from '../notice-commands'
import { findNotices } from '../notice-repository'
import { renderNotice } from '../render'
import { AddEntrustor } from '../schema'

type Who = Actor & { id: string }

/** A vendor's incident, known on 2026-04-03, whose data was entrusted by others. */
export async function entrusteeIncident(by: Who, entityId: string, now: Date) {
  const draft = aBreach().like('ransomware').of('name', 'address').concerning(3214).inEntity(entityId).parsed()
  const { incidentId, slug } = await as(by, now).write((ctx) => thenFollowUp(reportIncident)(ctx, draft))
  const { incident } = await as(by, now).read((ctx) => incidentFileById(ctx, incidentId))
  const facts = Facts.parse({ ...incident, incidentId, entrustment: 'entrusteeNotNotified' })
  await as(by, now).write((ctx) => thenFollowUp(changeFacts)(ctx, facts))
  return { incidentId, slug }
}

/** One more client of that incident. @returns its id */
export async function aClient(by: Who, incidentId: string, name: string, now: Date): Promise<string> {
  const input = AddEntrustor.parse({
    incidentId,
    name,
    address: '東京都港区芝公園4-2-8',
    contactName: '海野 渚',
    contactPhone: '03-0000-0200',
    contactEmail: '',
    personCount: null,
  })
  const { entrustorId } = await as(by, now).write((ctx) => addEntrustor(ctx, input))
  return entrustorId
}

/** The worker's run for one job, without a queue. */
export const aRun = (): Parameters<typeof renderNotice>[0] => {
  const system: Actor = { id: null, name: 'system', role: 'system', entityIds: [] }
  const { read, write } = as(system)
  return { jobId: '1', read, write, stopping: new AbortController().signal, lastTry: true }
}

/** A notice submitted by one, approved by another, its files made. @returns its id */
export async function approvedNotice(by: Who, approver: Who, entrustorId: string, now: Date): Promise<string> {
  await as(by, now).write((ctx) => submitNotice(ctx, { entrustorId }))
  const [notice] = await as(by, now).read(async (ctx) => {
    ctx.ledger.authorised++
    return findNotices(ctx.tx, entrustorId)
  })
  const noticeId = notice?.id ?? ''
  await as(approver, now).write((ctx) => decideEntrustorNotice(ctx, { noticeId, decision: 'approve', comment: '' }))
  await renderNotice(aRun(), { noticeId, rendition: 'final' })
  return noticeId
}
