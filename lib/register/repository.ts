import type { Reasoning } from '@/lib/duty/model'
import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'

/** More are not counted: the page says "or more". */
export const COUNTED = 1000

const ROW = {
  id: true,
  slug: true,
  number: true,
  title: true,
  preset: true,
  state: true,
  imported: true,
  occurredOn: true,
  discoveredOn: true,
  awareOn: true,
  personCount: true,
  personCountMax: true,
  reportable: true,
  undetermined: true,
  regime: true,
  createdAt: true,
  closedAt: true,
  closedReason: true,
  entity: { select: { name: true } },
  parties: { select: { entity: { select: { name: true } } } },
  overrides: {
    where: { withdrawnAt: null },
    orderBy: { decidedAt: 'desc' },
    take: 1,
    select: { reason: true },
  },
  duties: { select: { kind: true, state: true, dueOn: true, doneAt: true, lateReason: true, reasoning: true } },
} satisfies Prisma.IncidentSelect

type Row = Prisma.IncidentGetPayload<{ select: typeof ROW }>

const asRegistered = ({ duties, parties, entity, overrides, ...row }: Row) => ({
  ...row,
  own: overrides[0] ?? null,
  entityName: entity.name,
  parties: parties.map((party) => party.entity.name),
  occurredOn: fromDb(row.occurredOn),
  discoveredOn: fromDb(row.discoveredOn),
  awareOn: fromDb(row.awareOn),
  duties: duties.map((duty) => ({
    ...duty,
    dueOn: fromDb(duty.dueOn),
    reasoning: duty.reasoning as unknown as Reasoning,
  })),
})

export type Registered = ReturnType<typeof asRegistered>

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

/** Incidents with everything that is shown of them, in the order of their ids as given. */
async function findRows(tx: Tx, ids: string[]): Promise<Registered[]> {
  const rows = await tx.incident.findMany({ where: { id: { in: ids } }, select: ROW })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(asRegistered)
}

/** One page. The ids come first: an index alone finds them, also far down the list. */
export async function findPage(
  tx: Tx,
  condition: Prisma.Sql,
  order: Prisma.Sql,
  { skip, take }: { skip: number; take: number },
): Promise<Registered[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select i.id from "Incident" i where ${condition} order by ${order} limit ${take} offset ${skip}`
  return findRows(tx, idsOf(found))
}

/** How many there are, up to one more than is said: the first to be found, in no order. */
export async function countUpTo(tx: Tx, condition: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from "Incident" i where ${condition} limit ${COUNTED + 1}) found`
  return row?.count ?? 0
}

/** Whether there are more than so many. */
export async function areMoreThan(tx: Tx, condition: Prisma.Sql, many: number): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from "Incident" i where ${condition} order by i.id limit 1 offset ${many}`
  return found.length > 0
}

/** The next ones in the order of their ids: for an export, a block at a time. */
export async function findBlock(
  tx: Tx,
  condition: Prisma.Sql,
  after: string | null,
  take: number,
): Promise<Registered[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select i.id from "Incident" i where ${condition} and (${after === null} or i.id > ${after}::uuid)
    order by i.id limit ${take}`
  return findRows(tx, idsOf(found))
}
