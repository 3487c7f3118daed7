import type { Tx } from '@/lib/platform/db'
import { fromDb, toDb } from '@/lib/platform/db-date'
import type { Role } from './model'
import type { EntityFields } from './schema'

const PERSON = {
  id: true,
  name: true,
  email: true,
  role: true,
  active: true,
  version: true,
  memberships: { select: { entityId: true } },
} as const

type PersonRow = { memberships: { entityId: string }[] }
const personOf = <R extends PersonRow>({ memberships, ...row }: R) => ({
  ...row,
  entityIds: memberships.map((member) => member.entityId).sort(),
})

export const findNames = (tx: Tx, ids: string[]) =>
  tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })

/** Active managers, and people by id, as reminders need them. */
export async function findColleagues(tx: Tx, ids: string[]) {
  const rows = await tx.user.findMany({
    where: { OR: [{ role: 'manager', active: true }, { id: { in: ids } }] },
    orderBy: { id: 'asc' },
    select: { ...PERSON, language: true, quietFrom: true, quietTo: true },
  })
  return rows.map(personOf)
}

/** Everybody who can act on incidents, by name. */
export async function findActors(tx: Tx) {
  const where = { active: true, role: { in: ['staff' as const, 'manager' as const] } }
  return (await tx.user.findMany({ where, select: PERSON, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(personOf)
}

/** In which language and when not somebody is reminded. */
export const findReminderSetting = (tx: Tx, id: string) =>
  tx.user.findUniqueOrThrow({ where: { id }, select: { language: true, quietFrom: true, quietTo: true } })

export const updateReminderSetting = (
  tx: Tx,
  id: string,
  data: { language: string; quietFrom: string | null; quietTo: string | null },
) => tx.user.update({ where: { id }, data, select: { id: true } })

export async function findPeople(tx: Tx, { skip, take }: { skip: number; take: number }) {
  const order = [{ active: 'desc' as const }, { email: 'asc' as const }]
  const rows = await tx.user.findMany({ select: PERSON, orderBy: order, skip, take })
  return { people: rows.map(personOf), total: await tx.user.count() }
}

export async function findPerson(tx: Tx, id: string) {
  const row = await tx.user.findUnique({ where: { id }, select: PERSON })
  return row && personOf(row)
}

export const isEmailTaken = async (tx: Tx, email: string) => (await tx.user.count({ where: { email } })) > 0

export async function insertPerson(
  tx: Tx,
  person: { name: string; email: string; role: Role; passwordHash: string; entityIds: string[] },
): Promise<string> {
  const { entityIds, ...row } = person
  const memberships = { create: entityIds.map((entityId) => ({ entityId })) }
  return (await tx.user.create({ data: { ...row, memberships }, select: { id: true } })).id
}

/** @returns false when somebody saved a newer version meanwhile */
export async function updatePerson(
  tx: Tx,
  person: { id: string; version: number; name: string; role: Role; active: boolean; entityIds: string[] },
): Promise<boolean> {
  const { id, version, entityIds, ...row } = person
  const { count } = await tx.user.updateMany({ where: { id, version }, data: { ...row, version: { increment: 1 } } })
  if (count === 0) return false
  await tx.entityMember.deleteMany({ where: { userId: id } })
  await tx.entityMember.createMany({ data: entityIds.map((entityId) => ({ userId: id, entityId })) })
  return true
}

/** Active admins, locked until the transaction ends: two of them cannot demote each other at the same moment. */
export async function lockActiveAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select "id" from "User" where "role" = 'admin' and "active" order by "id" for update`
  return rows.map((row) => row.id)
}

export const findPasswordHash = async (tx: Tx, id: string) =>
  (await tx.user.findUnique({ where: { id }, select: { passwordHash: true } }))?.passwordHash

export const updatePassword = (tx: Tx, id: string, passwordHash: string) =>
  tx.user.update({ where: { id }, data: { passwordHash }, select: { id: true } })

/** @returns how many sessions ended */
export const revokeSessionsOf = async (tx: Tx, userId: string, revokedAt: Date) =>
  (await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt } })).count

const ENTITY = {
  id: true,
  code: true,
  name: true,
  corporateNumber: true,
  postalCode: true,
  address: true,
  representative: true,
  industry: true,
  contactName: true,
  contactDepartment: true,
  contactPhone: true,
  contactEmail: true,
  deskName: true,
  deskPhone: true,
  deskHours: true,
  deskEmail: true,
  website: true,
  mailDomains: true,
  active: true,
  version: true,
  authorities: {
    select: { authorityCode: true, businessLine: true, validFrom: true, validTo: true },
    orderBy: [{ validFrom: 'asc' as const }, { businessLine: 'asc' as const }],
  },
}

const authorityRows = (rows: EntityFields['authorities']) =>
  rows.map((row) => ({ ...row, validFrom: toDb(row.validFrom), validTo: toDb(row.validTo) }))

export async function findEntity(tx: Tx, id: string) {
  const row = await tx.entity.findUnique({ where: { id }, select: ENTITY })
  if (!row) return null
  const authorities = row.authorities.map((authority) => ({
    ...authority,
    validFrom: fromDb(authority.validFrom),
    validTo: fromDb(authority.validTo),
  }))
  return { ...row, authorities }
}

/** Entities in a few columns, those in use first. `ids` undefined: all. */
export const findEntities = (tx: Tx, { ids, activeOnly = false }: { ids?: string[]; activeOnly?: boolean } = {}) =>
  tx.entity.findMany({
    where: { id: ids && { in: ids }, active: activeOnly || undefined },
    select: { id: true, code: true, name: true, industry: true, active: true },
    orderBy: [{ active: 'desc' }, { code: 'asc' }],
  })

export const isCodeTaken = async (tx: Tx, code: string) => (await tx.entity.count({ where: { code } })) > 0

export async function insertEntity(
  tx: Tx,
  { authorities, ...fields }: EntityFields & { code: string },
): Promise<string> {
  const data = { ...fields, authorities: { create: authorityRows(authorities) } }
  return (await tx.entity.create({ data, select: { id: true } })).id
}

/** @returns false when somebody saved a newer version meanwhile */
export async function updateEntity(
  tx: Tx,
  entity: EntityFields & { id: string; version: number; active: boolean },
): Promise<boolean> {
  const { id, version, authorities, ...fields } = entity
  const { count } = await tx.entity.updateMany({
    where: { id, version },
    data: { ...fields, version: { increment: 1 } },
  })
  if (count === 0) return false
  await tx.entityAuthority.deleteMany({ where: { entityId: id } })
  await tx.entityAuthority.createMany({ data: authorityRows(authorities).map((row) => ({ ...row, entityId: id })) })
  return true
}
