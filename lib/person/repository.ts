import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

/** A person as stored: nothing here names anybody. */
export type PersonRow = {
  id: string
  incidentId: string
  importId: string | null
  rowNumber: number | null
  sealed: Uint8Array
  identity: Uint8Array<ArrayBuffer>
  itemCodes: string[]
  letterIssue: string | null
  addressee: string
  language: string
  fitsWindow: boolean
  entrustorId: string | null
}

const PERSON = {
  id: true,
  incidentId: true,
  importId: true,
  rowNumber: true,
  sealed: true,
  identity: true,
  itemCodes: true,
  letterIssue: true,
  addressee: true,
  language: true,
  fitsWindow: true,
  entrustorId: true,
} satisfies Prisma.PersonSelect

const COLUMNS = Prisma.sql`id, "incidentId", "importId", "rowNumber", sealed, identity, "itemCodes", "letterIssue",
  addressee, language, "fitsWindow", "entrustorId"`

export type Filter = {
  item?: string
  issue?: string
  row?: number
  addressee?: string
  language?: string
  entrustor?: string
}

/** What the filter of letters says for those that need an envelope without a window. */
const BEYOND_WINDOW = 'beyondWindow'

const where = (
  incidentId: string,
  { item, issue, row, addressee, language, entrustor }: Filter,
): Prisma.PersonWhereInput => ({
  incidentId,
  rowNumber: row,
  itemCodes: item ? { has: item } : undefined,
  addressee,
  language,
  entrustorId: entrustor,
  ...(issue === BEYOND_WINDOW
    ? { letterIssue: null, fitsWindow: false }
    : { letterIssue: issue === 'any' ? { not: null } : issue }),
})

export const findPerson = (tx: Tx, id: string): Promise<PersonRow | null> =>
  tx.person.findUnique({ where: { id }, select: PERSON })

/** One page in the order of the user's rows; people added by hand come last. */
export const listPersons = (
  tx: Tx,
  incidentId: string,
  filter: Filter,
  { skip, take }: { skip: number; take: number },
): Promise<PersonRow[]> =>
  tx.person.findMany({
    where: where(incidentId, filter),
    orderBy: [{ rowNumber: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    skip,
    take,
    select: PERSON,
  })

export const countPersons = (tx: Tx, incidentId: string, filter: Filter = {}): Promise<number> =>
  tx.person.count({ where: where(incidentId, filter) })

/** How many people lost each item. */
export const countByItem = (tx: Tx, incidentId: string): Promise<{ item: string; persons: number }[]> =>
  tx.$queryRaw`select item, count(*)::int as persons from "Person", unnest("itemCodes") as item
    where "incidentId" = ${incidentId}::uuid group by item order by persons desc, item`

/** How many people no letter can be printed for, by reason. */
export const countByIssue = (tx: Tx, incidentId: string): Promise<{ issue: string; persons: number }[]> =>
  tx.$queryRaw`select "letterIssue" as issue, count(*)::int as persons from "Person"
    where "incidentId" = ${incidentId}::uuid and "letterIssue" is not null group by 1 order by 2 desc, 1`

/** A place in the stable order of an incident's persons. */
export type PersonPosition = { rowNumber: number | null; id: string }

/** The persons after a place, by row number and id; those without a row number last. Each call is one index range. */
export async function personsAfter(
  tx: Tx,
  incidentId: string,
  after: PersonPosition | null,
  limit: number,
): Promise<PersonRow[]> {
  const from = after ?? { rowNumber: -1, id: '00000000-0000-0000-0000-000000000000' }
  const numbered =
    from.rowNumber === null
      ? []
      : await tx.$queryRaw<PersonRow[]>`select ${COLUMNS} from "Person"
          where "incidentId" = ${incidentId}::uuid and ("rowNumber", id) > (${from.rowNumber}::int, ${from.id}::uuid)
          order by "rowNumber", id limit ${limit}`
  if (numbered.length === limit) return numbered
  const rest = await tx.person.findMany({
    where: { incidentId, rowNumber: null, id: from.rowNumber === null ? { gt: from.id } : undefined },
    orderBy: { id: 'asc' },
    take: limit - numbered.length,
    select: PERSON,
  })
  return [...numbered, ...rest]
}

export async function insertPerson(tx: Tx, person: Prisma.PersonUncheckedCreateInput): Promise<void> {
  await tx.person.create({ data: person, select: { id: true } })
}

/** Compare-and-set on the sealed value. @returns false when somebody else saved in between */
export async function updatePerson(
  tx: Tx,
  at: { id: string; sealed: Uint8Array<ArrayBuffer> },
  data: {
    sealed: Uint8Array<ArrayBuffer>
    identity: Uint8Array<ArrayBuffer>
    itemCodes: string[]
    letterIssue: string | null
    fitsWindow: boolean
    addressee: string
    language: string
    hasEmail: boolean
  },
): Promise<boolean> {
  const { count } = await tx.person.updateMany({ where: at, data })
  return count === 1
}

export async function updateAddressee(
  tx: Tx,
  id: string,
  data: { addressee: string; fitsWindow: boolean },
): Promise<void> {
  await tx.person.update({ where: { id }, data, select: { id: true } })
}

/** Removes a person no letter was made for. @returns false when there is one */
export async function deletePerson(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.person.deleteMany({ where: { id, letters: { none: {} } } })
  return count === 1
}

/** Notes why no letter can be printed for people of whom nothing was known to be wrong. */
export async function markIssues(tx: Tx, held: { personId: string; issue: string }[]): Promise<void> {
  if (held.length === 0) return
  await tx.$executeRaw`
    update "Person" p set "letterIssue" = x.issue
    from unnest(${held.map((row) => row.personId)}::uuid[], ${held.map((row) => row.issue)}::text[]) as x(id, issue)
    where p.id = x.id and p."letterIssue" is null`
}
