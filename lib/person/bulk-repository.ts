import type { Tx } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { ID, MARK, type PackedPeople, type PersonKind } from './reading/packed-people'

/** Separates item keys on their way into the database; no label may hold it. */
const UNIT = '\u001f'

/** Numbers as one text: PostgreSQL reads it faster than Prisma writes them one by one. */
const numbers = (values: Iterable<number>) => Prisma.sql`${`{${[...values].join(',')}}`}::text::int[]`

/**
 * Packed people as rows `x (place, row, start, size, items, issue, addressee, language, mailable, fits)`: `place` counts from 0,
 * the rest is as in {@link PackedPeople}.
 */
const rowsOf = (people: PackedPeople) => {
  const column = <T>(of: (kind: PersonKind) => T) => people.kinds.map(of)
  return Prisma.sql`(
    select y.n::int - 1 as place, y.row, y.start, y.size, k.items, k.issue, k.addressee, k.language, k.mailable, k.fits
    from unnest(${numbers(people.rowNumbers)}, ${numbers(people.starts)}, ${numbers(people.sizes)}, ${numbers(people.kindOf)})
      with ordinality as y(row, start, size, kind, n)
    join (
      select number, string_to_array(items, ${UNIT}) as items, nullif(issue, '') as issue, addressee, language, mailable, fits
      from unnest(
        ${column((kind) => kind.itemCodes.join(UNIT))}::text[],
        ${column((kind) => kind.letterIssue ?? '')}::text[],
        ${column((kind) => kind.addressee)}::text[],
        ${column((kind) => kind.language)}::text[],
        ${column((kind) => kind.hasEmail)}::boolean[],
        ${column((kind) => kind.fitsWindow)}::boolean[]
      ) with ordinality as z(items, issue, addressee, language, mailable, fits, number)
    ) k on k.number = y.kind + 1
  ) as x`
}

/**
 * Stores many people with one statement. Somebody who is there already is left as they are. Ids, marks and sealed values travel as
 * one value each, because a byte parameter goes in PostgreSQL's binary form and an array of them as text with every byte spelled out.
 * @returns how many rows were new
 */
export async function storePersons(
  tx: Tx,
  { incidentId, importId, entrustorId }: { incidentId: string; importId: string; entrustorId: string | null },
  people: PackedPeople,
): Promise<number> {
  if (people.count === 0) return 0
  return tx.$executeRaw`
    insert into "Person" (id, "incidentId", "importId", "rowNumber", sealed, identity, "itemCodes", "letterIssue",
      addressee, language, "hasEmail", "fitsWindow", "entrustorId")
    select encode(substring(${people.ids}::bytea from x.place * ${ID}::int + 1 for ${ID}::int), 'hex')::uuid,
      ${incidentId}::uuid, ${importId}::uuid, x.row, substring(${people.sealed}::bytea from x.start + 1 for x.size),
      substring(${people.marks}::bytea from x.place * ${MARK}::int + 1 for ${MARK}::int),
      x.items, x.issue, x.addressee, x.language, x.mailable, x.fits, ${entrustorId}::uuid
    from ${rowsOf(people)}
    on conflict ("incidentId", identity) do nothing`
}

/** Gives people who were on the list before the items that these rows add. */
export async function uniteItems(tx: Tx, incidentId: string, people: PackedPeople): Promise<void> {
  await tx.$executeRaw`
    update "Person" p
    set "itemCodes" = array(select distinct code from unnest(p."itemCodes" || x.items) as code order by code)
    from ${rowsOf(people)}
    where p."incidentId" = ${incidentId}::uuid
      and p.identity = substring(${people.marks}::bytea from x.place * ${MARK}::int + 1 for ${MARK}::int)
      and not p."itemCodes" @> x.items`
}

/**
 * Those of the marks, given one after the other, that the incident already has. Each is one look-up in the index of marks, also
 * while the table grows faster than its statistics: `limit` keeps the planner from reading the whole table for it.
 */
const known = (incidentId: string, marks: Uint8Array<ArrayBuffer>) => Prisma.sql`
  from generate_series(0, ${marks.length / MARK}::int - 1) as x(place)
  cross join lateral (
    select id, "letterIssue" from "Person"
    where "incidentId" = ${incidentId}::uuid
      and identity = substring(${marks}::bytea from x.place * ${MARK}::int + 1 for ${MARK}::int)
    limit 1
  ) p`

/** Somebody who is there already; `place` is that of the mark, from 0. */
export type KnownPerson = { id: string; place: number; letterIssue: string | null }

export const findByIdentity = (tx: Tx, incidentId: string, marks: Uint8Array<ArrayBuffer>): Promise<KnownPerson[]> =>
  tx.$queryRaw`select p.id, x.place, p."letterIssue" ${known(incidentId, marks)}`

export async function countKnown(tx: Tx, incidentId: string, marks: Uint8Array<ArrayBuffer>): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`select count(*)::int as count ${known(incidentId, marks)}`
  return row?.count ?? 0
}

/**
 * Replaces what is stored of people no letter could be printed for, now that a newer file puts it right. A file that says nothing
 * of the reader or the language leaves them as they are.
 */
export async function repairPersons(
  tx: Tx,
  persons: (Omit<PersonKind, 'itemCodes'> & { id: string; sealed: Buffer })[],
): Promise<void> {
  if (persons.length === 0) return
  await tx.$executeRaw`
    update "Person" p set sealed = decode(x.sealed, 'base64'), "letterIssue" = nullif(x.issue, ''),
      "hasEmail" = x.mailable, "fitsWindow" = x.fits,
      addressee = case when x.addressee = 'self' then p.addressee else x.addressee end,
      language = case when x.language = 'ja' then p.language else x.language end
    from unnest(
      ${persons.map((person) => person.id)}::uuid[],
      ${persons.map((person) => person.sealed.toString('base64'))}::text[],
      ${persons.map((person) => person.letterIssue ?? '')}::text[],
      ${persons.map((person) => person.hasEmail)}::boolean[],
      ${persons.map((person) => person.addressee)}::text[],
      ${persons.map((person) => person.language)}::text[],
      ${persons.map((person) => person.fitsWindow)}::boolean[]
    ) as x(id, sealed, issue, mailable, addressee, language, fits)
    where p.id = x.id`
}

/** Fresh statistics after many new rows: without them the planner takes the list for short, and joins over it take minutes. */
export async function analysePersons(tx: Tx): Promise<void> {
  await tx.$executeRaw`analyze "Person"`
}
