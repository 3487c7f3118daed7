import type { Json } from '@/lib/core/canonical-json'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { StoredRow } from './verify'

const ROW = {
  seq: true,
  at: true,
  actorId: true,
  actorName: true,
  actorRole: true,
  action: true,
  subjectType: true,
  subjectId: true,
  incidentId: true,
  data: true,
  requestId: true,
  prevHash: true,
  hash: true,
} as const

type DbRow = Prisma.AuditEventGetPayload<{ select: typeof ROW }>

const storedRow = (row: DbRow): StoredRow => ({
  ...row,
  seq: Number(row.seq),
  at: row.at.toISOString(),
  data: row.data as Json,
})

export type LogWhere = { action?: string; actorId?: string | null; incidentId?: string; since?: Date; until?: Date }

const condition = ({ since, until, ...where }: LogWhere): Prisma.AuditEventWhereInput => ({
  ...where,
  at: since || until ? { gte: since, lt: until } : undefined,
})

/** Rows below `before`, newest first; or the rows next above `after`, newest first too. */
export async function findRows(
  tx: Tx,
  where: LogWhere,
  page: { before?: number; after?: number; take: number },
): Promise<StoredRow[]> {
  const upwards = page.after !== undefined && page.before === undefined
  const rows = await tx.auditEvent.findMany({
    where: { ...condition(where), seq: upwards ? { gt: page.after } : { lt: page.before } },
    orderBy: { seq: upwards ? 'asc' : 'desc' },
    take: page.take,
    select: ROW,
  })
  return (upwards ? rows.reverse() : rows).map(storedRow)
}

/** The next rows in the order of the chain. */
export async function nextRows(tx: Tx, after: number, upTo: number, take: number): Promise<StoredRow[]> {
  const where = { seq: { gt: after, lte: upTo } }
  return (await tx.auditEvent.findMany({ where, orderBy: { seq: 'asc' }, take, select: ROW })).map(storedRow)
}

export const lastSeq = async (tx: Tx): Promise<number> =>
  Number((await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } }))?.seq ?? 0)

export const findIncidents = (tx: Tx, ids: string[]) =>
  tx.incident.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true, number: true } })

export const findIncidentId = async (tx: Tx, slug: string) =>
  (await tx.incident.findUnique({ where: { slug }, select: { id: true } }))?.id

/** People to filter by; more than these are found through the log itself. */
export const findActors = (tx: Tx) =>
  tx.user.findMany({ select: { id: true, name: true }, orderBy: [{ active: 'desc' }, { name: 'asc' }], take: 200 })

/** One page of the rows of an incident, newest first. */
export async function findIncidentRows(tx: Tx, incidentId: string, page: { skip: number; take: number }) {
  const where = { incidentId }
  const [total, rows] = await Promise.all([
    tx.auditEvent.count({ where }),
    tx.auditEvent.findMany({ where, orderBy: { seq: 'desc' }, ...page, select: ROW }),
  ])
  return { total, rows: rows.map(storedRow) }
}

/** Events of some kinds on incidents, by others, above a place in the log; newest first. */
export async function findChanges(
  tx: Tx,
  { after, actions, notBy, take }: { after: number; actions: string[]; notBy: string; take: number },
) {
  const rows = await tx.auditEvent.findMany({
    where: {
      seq: { gt: after },
      action: { in: actions },
      incidentId: { not: null },
      OR: [{ actorId: null }, { actorId: { not: notBy } }],
    },
    orderBy: { seq: 'desc' },
    take,
    select: { seq: true, at: true, actorName: true, actorRole: true, action: true, incidentId: true },
  })
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }))
}
