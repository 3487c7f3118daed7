import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/door/actor'
import { record } from '@/lib/door/record'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { reportIncident } from '@/lib/incident/commands'
import { aBreach } from '@/lib/incident/testing/a-breach'
import { newId } from '@/lib/platform/id'
import { testDatabase } from '@/lib/platform/testing/database'
import { decideApproval, requestApproval, voidApproval } from './commands'
import { approvalsOfIncident, waitingApprovals, waitingForMe } from './queries'

const db = await testDatabase()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const other = await aUser(db, 'manager')
const NOON = Date.parse('2026-04-03T03:00:00Z')
const minute = (count: number) => new Date(NOON + count * 60_000)

const { incidentId, slug } = await as(staff, minute(0)).write((ctx) =>
  reportIncident(ctx, aBreach().inEntity(entityId).parsed()),
)

type Asked = { subjectType: 'noticeVersion'; subjectId: string }
type Who = Actor & { id: string }

/** A frozen version that somebody wants signed, `count` minutes past noon. */
async function asked(by: Who, count: number): Promise<Asked> {
  const subject = { subjectType: 'noticeVersion' as const, subjectId: newId() }
  const contentSha256 = createHash('sha256').update(subject.subjectId).digest('hex')
  await as(by, minute(count)).write(async (ctx) => {
    ctx.ledger.authorised++
    await requestApproval(ctx, { ...subject, incidentId, contentSha256 })
    await record(ctx, { action: 'notice.submitted', subject: { type: 'noticeVersion', id: subject.subjectId } })
  })
  return subject
}
const decide = (by: Who, subject: Asked, decision: 'approve' | 'return' = 'approve') =>
  as(by, minute(60)).write(async (ctx) => {
    await decideApproval(ctx, { ...subject, decision, comment: null }, 'notice.decide')
    await record(ctx, { action: 'notice.approved', subject: { type: 'noticeVersion', id: subject.subjectId } })
  })

describe('what waits for a signature', () => {
  it('is listed for managers, the longest waiting first, and counted without their own', async () => {
    const second = await asked(staff, 2)
    const first = await asked(manager, 1)
    const { rows, total } = await as(manager).read((ctx) => waitingApprovals(ctx, 1))
    expect(rows.map(({ subjectId }) => subjectId)).toEqual([first.subjectId, second.subjectId])
    expect(rows[0]).toMatchObject({ requestedBy: manager.name, incident: { slug } })
    expect(total).toBe(2)
    await expect(as(staff).read((ctx) => waitingApprovals(ctx, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await as(manager).read(waitingForMe)).toBe(1)
    expect(await as(other).read(waitingForMe)).toBe(2)
    await decide(other, first)
    await decide(other, second, 'return')
    expect(await as(other).read(waitingForMe)).toBe(0)
  })
})

describe('a decision', () => {
  it('is made once, by a manager who did not ask for it', async () => {
    const subject = await asked(manager, 5)
    await expect(decide(manager, subject)).rejects.toMatchObject({ code: 'RULE' })
    await expect(decide(staff, subject)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await decide(other, subject)
    await expect(decide(other, subject, 'return')).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('of two managers at the same time is the first one', async () => {
    const subject = await asked(staff, 6)
    const answers = await Promise.allSettled([decide(manager, subject), decide(other, subject, 'return')])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('cannot be made on what was edited since', async () => {
    const subject = await asked(staff, 7)
    await as(staff).write(async (ctx) => {
      ctx.ledger.authorised++
      expect(await voidApproval(ctx, subject)).toBe(true)
      await record(ctx, { action: 'notice.approvalVoided', subject: { type: 'noticeVersion', id: subject.subjectId } })
    })
    await expect(decide(manager, subject)).rejects.toMatchObject({ code: 'CONFLICT' })
    const [last] = await as(staff).read((ctx) => approvalsOfIncident(ctx, slug))
    expect(last).toMatchObject({ state: 'voided', requestedBy: staff.name, decidedBy: null })
  })

  it('by the requester is refused by the database too', async () => {
    const subject = await asked(manager, 8)
    const self = db.approval.updateMany({
      where: { subjectId: subject.subjectId },
      data: { state: 'approved', decidedById: manager.id, decidedAt: minute(9) },
    })
    await expect(self).rejects.toThrow(/Approval_four_eyes/)
  })
})
