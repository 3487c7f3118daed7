import type { Tx } from '@/lib/platform/db'
import { fromDb, toDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import type { DutyAnswer, DutyKind, DutyState, Reasoning } from './model'

const DUTY = {
  id: true,
  incidentId: true,
  kind: true,
  state: true,
  binding: true,
  targetOn: true,
  dueOn: true,
  reasoning: true,
  decidedById: true,
  frozenAt: true,
  doneAt: true,
  lateReason: true,
  recheckOn: true,
} satisfies Prisma.DutySelect

type Row = Prisma.DutyGetPayload<{ select: typeof DUTY }>

const asDuty = (row: Row) => ({
  ...row,
  kind: row.kind as DutyKind,
  state: row.state as DutyState,
  binding: row.binding as DutyAnswer['binding'],
  targetOn: fromDb(row.targetOn),
  dueOn: fromDb(row.dueOn),
  recheckOn: fromDb(row.recheckOn),
  reasoning: row.reasoning as unknown as Reasoning,
})

export type DutyRecord = ReturnType<typeof asDuty>

/** All duties of an incident. */
export async function findDuties(tx: Tx, incidentId: string): Promise<DutyRecord[]> {
  const rows = await tx.duty.findMany({ where: { incidentId }, select: DUTY })
  return rows.map(asDuty)
}

/** Writes the answer of one duty. Rows that were fulfilled are frozen and stay as they are. */
export async function saveDuty(
  tx: Tx,
  incidentId: string,
  answer: DutyAnswer,
  by: { decidedById: string | null; updatedAt: Date },
): Promise<void> {
  const data = {
    state: answer.state,
    binding: answer.binding,
    targetOn: toDb(answer.targetOn),
    dueOn: toDb(answer.dueOn),
    reasoning: answer.reasoning as unknown as Prisma.InputJsonValue,
    ...by,
  }
  const { count } = await tx.duty.updateMany({ where: { incidentId, kind: answer.kind, frozenAt: null }, data })
  if (count === 0)
    await tx.duty.createMany({ data: [{ incidentId, kind: answer.kind, ...data }], skipDuplicates: true })
}

/** Freezes a duty as done. @returns false when it was not open */
export async function markDone(
  tx: Tx,
  incidentId: string,
  kind: DutyKind,
  data: { doneAt: Date; lateReason: string | null; frozenAt: Date },
): Promise<boolean> {
  const { count } = await tx.duty.updateMany({
    where: { incidentId, kind, state: 'open' },
    data: { ...data, state: 'done' },
  })
  return count === 1
}

/** Opens a duty again that was done. @returns false when it was not */
export async function markOpen(tx: Tx, incidentId: string, kind: DutyKind, updatedAt: Date): Promise<boolean> {
  const { count } = await tx.duty.updateMany({
    where: { incidentId, kind, state: 'done' },
    data: { state: 'open', doneAt: null, lateReason: null, frozenAt: null, updatedAt },
  })
  return count === 1
}

/** @returns false when the duty is not open */
export async function markNotApplicable(tx: Tx, incidentId: string, kind: DutyKind, updatedAt: Date): Promise<boolean> {
  const { count } = await tx.duty.updateMany({
    where: { incidentId, kind, state: 'open' },
    data: { state: 'notApplicable', updatedAt },
  })
  return count === 1
}

/** @returns false when the duty is not open */
export async function setRecheck(
  tx: Tx,
  incidentId: string,
  kind: DutyKind,
  { recheckOn, updatedAt }: { recheckOn: string; updatedAt: Date },
): Promise<boolean> {
  const { count } = await tx.duty.updateMany({
    where: { incidentId, kind, state: 'open' },
    data: { recheckOn: toDb(recheckOn), updatedAt },
  })
  return count === 1
}

type Page = { skip: number; take: number }

/** Open duties across incidents: dated ones by their day, then those without a day. */
export async function findOpenDuties(tx: Tx, scope: Prisma.IncidentWhereInput, page: Page) {
  const where: Prisma.DutyWhereInput = { state: 'open', incident: { ...scope, state: 'open' } }
  const [total, rows] = await Promise.all([
    tx.duty.count({ where }),
    tx.duty.findMany({
      where,
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      ...page,
      select: {
        ...DUTY,
        incident: { select: { slug: true, number: true, title: true, entity: { select: { name: true } } } },
      },
    }),
  ])
  return { total, rows: rows.map(({ incident, ...row }) => ({ ...asDuty(row), incident })) }
}

/** How many open duties are due in a span of days, both included; an end that is null is open. */
export const countDue = (tx: Tx, scope: Prisma.IncidentWhereInput, from: string | null, to: string) =>
  tx.duty.count({
    where: {
      state: 'open',
      dueOn: { ...(from && { gte: toDb(from) }), lte: toDb(to) },
      incident: { ...scope, state: 'open' },
    },
  })
