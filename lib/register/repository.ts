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
  duties: { select: { kind: true, state: true, dueOn: true, doneAt: true, lateReason: true, reasoning: true } },
} satisfies Prisma.IncidentSelect

type Row = Prisma.IncidentGetPayload<{ select: typeof ROW }>

const asRegistered = ({ duties, parties, entity, ...row }: Row) => ({
  ...row,
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

export async function findPage(
  tx: Tx,
  where: Prisma.IncidentWhereInput,
  orderBy: Prisma.IncidentOrderByWithRelationInput[],
  page: { skip: number; take: number },
): Promise<Registered[]> {
  const rows = await tx.incident.findMany({ where, orderBy, ...page, select: ROW })
  return rows.map(asRegistered)
}

/** How many there are, up to one more than is said. */
export const countUpTo = (tx: Tx, where: Prisma.IncidentWhereInput): Promise<number> =>
  tx.incident.count({ where, take: COUNTED + 1 })

/** The next ones in the order of their ids: for an export, a block at a time. */
export async function findBlock(
  tx: Tx,
  where: Prisma.IncidentWhereInput,
  after: string | null,
  take: number,
): Promise<Registered[]> {
  const rows = await tx.incident.findMany({
    where: { AND: [where, after ? { id: { gt: after } } : {}] },
    orderBy: { id: 'asc' },
    take,
    select: ROW,
  })
  return rows.map(asRegistered)
}
