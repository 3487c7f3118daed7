import type { Tx } from '@/lib/platform/db'
import { fromDb } from '@/lib/platform/db-date'
import type { Prisma } from '@/prisma/generated/client'
import type { IncidentRecord } from './record'

const INCIDENT = {
  id: true,
  entityId: true,
  slug: true,
  number: true,
  title: true,
  preset: true,
  state: true,
  occurredOn: true,
  discoveredOn: true,
  awareOn: true,
  awareBy: true,
  regime: true,
  status: true,
  events: true,
  improperPurpose: true,
  personCount: true,
  personCountMax: true,
  recoveredUnviewed: true,
  sameDataHeldElsewhere: true,
  intentionalProvision: true,
  reasonableDeletion: true,
  entrustment: true,
  entrusteeNoticeOn: true,
  viewableByPublic: true,
  ordinanceSpecialCare: true,
  contentAltered: true,
  numberUseSystem: true,
  closedAt: true,
  closedReason: true,
  version: true,
  createdById: true,
  createdAt: true,
  updatedById: true,
  updatedAt: true,
  parties: { select: { entityId: true } },
} satisfies Prisma.IncidentSelect

type IncidentRow = Prisma.IncidentGetPayload<{ select: typeof INCIDENT }>

const idsOf = (parties: { entityId: string }[]) => parties.map(({ entityId }) => entityId)

// Text columns hold only values that the schemas let in; a CHECK per enum would have to be migrated with each new one.
const asRecord = ({ parties, ...row }: IncidentRow): IncidentRecord =>
  ({
    ...row,
    partyIds: idsOf(parties),
    occurredOn: fromDb(row.occurredOn),
    discoveredOn: fromDb(row.discoveredOn),
    awareOn: fromDb(row.awareOn),
    entrusteeNoticeOn: fromDb(row.entrusteeNoticeOn),
  }) as IncidentRecord

/** The incident with all its facts, or null. */
export async function findIncident(tx: Tx, where: { id: string } | { slug: string }): Promise<IncidentRecord | null> {
  const row = await tx.incident.findUnique({ where, select: INCIDENT })
  return row && asRecord(row)
}

/** Makes other changes of this incident wait until this transaction ends. Rows that point to it can still be added. */
export async function lockIncident(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Incident" where id = ${id}::uuid for no key update`
}

/** The next free number of an entity in a year. Two at once: the unique key lets one through, the other tries again. */
export async function nextSequence(tx: Tx, entityId: string, year: number): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`incident:${entityId}:${year}`}, 0))`
  const last = await tx.incident.aggregate({ where: { entityId, year }, _max: { sequence: true } })
  return (last._max.sequence ?? 0) + 1
}

export async function insertIncident(tx: Tx, data: Prisma.IncidentUncheckedCreateInput): Promise<void> {
  await tx.incident.create({ data, select: { id: true } })
}

/** Compare-and-set on the version. @returns false when somebody else saved in between */
export async function updateIncident(
  tx: Tx,
  at: { id: string; version: number },
  data: Prisma.IncidentUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.incident.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

/** The little that other capabilities need to know of an incident to act on it. */
export type IncidentRef = {
  id: string
  entityId: string
  /** Further entities it concerns. */
  partyIds: string[]
  slug: string
  number: string
  title: string
}

const REF = { id: true, entityId: true, slug: true, number: true, title: true } satisfies Prisma.IncidentSelect

export async function findIncidentRef(tx: Tx, where: { id: string } | { slug: string }): Promise<IncidentRef | null> {
  const row = await tx.incident.findUnique({ where, select: { ...REF, parties: { select: { entityId: true } } } })
  if (!row) return null
  const { parties, ...ref } = row
  return { ...ref, partyIds: idsOf(parties) }
}

export type IncidentLabel = Omit<IncidentRef, 'entityId' | 'partyIds'> & { entity: { name: string } }

export const findLabels = (tx: Tx, where: Prisma.IncidentWhereInput): Promise<IncidentLabel[]> =>
  tx.incident.findMany({
    where,
    select: { id: true, slug: true, number: true, title: true, entity: { select: { name: true } } },
  })

/** What stands above every page of an incident. */
export async function findHeading(tx: Tx, slug: string) {
  const row = await tx.incident.findUnique({
    where: { slug },
    select: { ...REF, state: true, entity: { select: { name: true } }, parties: { select: { entityId: true } } },
  })
  if (!row) return null
  const { entity, parties, ...heading } = row
  return { ...heading, entityName: entity.name, partyIds: idsOf(parties) }
}

const LINE = {
  slug: true,
  number: true,
  title: true,
  state: true,
  awareOn: true,
  personCount: true,
  personCountMax: true,
  entity: { select: { name: true } },
  duties: {
    where: { state: 'open', dueOn: { not: null } },
    orderBy: { dueOn: 'asc' },
    take: 1,
    select: { kind: true, dueOn: true },
  },
} satisfies Prisma.IncidentSelect

/** One page of incidents, newest first, with what is due next. */
export async function findIncidentPage(tx: Tx, where: Prisma.IncidentWhereInput, page: { skip: number; take: number }) {
  const [total, rows] = await Promise.all([
    tx.incident.count({ where }),
    tx.incident.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], ...page, select: LINE }),
  ])
  return {
    total,
    rows: rows.map(({ duties: [next], ...row }) => ({
      ...row,
      awareOn: fromDb(row.awareOn),
      next: next?.dueOn ? { kind: next.kind, dueOn: fromDb(next.dueOn) } : null,
    })),
  }
}
