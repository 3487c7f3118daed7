import type { Tx } from '@/lib/platform/db'

/** A person on the way into the list; `sealed` and `identity` are all that stands for who it is. */
export type NewPerson = {
  id: string
  rowNumber: number
  sealed: Buffer
  identity: Buffer
  itemCodes: string[]
  letterIssue: string | null
  hasEmail: boolean
  addressee: string
  language: string
  fitsWindow: boolean
}

export type KnownPerson = { id: string; identity: Uint8Array; letterIssue: string | null }

/** Length of an identity mark in bytes (HMAC-SHA-256). */
const MARK = 32

/** Separates item keys on their way into the database; no label may hold it. */
const UNIT = '\u001f'

/**
 * Many values as one: a byte parameter travels in PostgreSQL's binary form, an array of them as text with every byte spelled
 * out. `starts` count from 1, as SQL's substring does.
 */
function packed(values: readonly Buffer[]): { bytes: Buffer<ArrayBuffer>; starts: number[]; sizes: number[] } {
  const starts: number[] = []
  const sizes: number[] = []
  let end = 0
  for (const value of values) {
    starts.push(end + 1)
    sizes.push(value.length)
    end += value.length
  }
  return { bytes: Buffer.concat(values, end), starts, sizes }
}

/** What a row is besides a name: thousands of rows share a few dozen of these, so each travels once. */
const kindOf = (person: NewPerson) => [
  person.itemCodes.join(UNIT),
  person.letterIssue ?? '',
  person.addressee,
  person.language,
  person.hasEmail,
  person.fitsWindow,
]

function kindsOf(persons: readonly NewPerson[]) {
  const known = new Map<string, number>()
  const kinds: ReturnType<typeof kindOf>[] = []
  const ofRow = persons.map((person) => {
    const kind = kindOf(person)
    const key = kind.join('\u0000')
    const number = known.get(key) ?? kinds.push(kind)
    known.set(key, number)
    return number
  })
  return { ofRow, column: (index: number) => kinds.map((kind) => kind[index]) }
}

/**
 * Stores many people with one statement. Somebody who is there already is left as they are.
 * @returns how many rows were new
 */
export async function storePersons(
  tx: Tx,
  { incidentId, importId }: { incidentId: string; importId: string },
  persons: NewPerson[],
): Promise<number> {
  if (persons.length === 0) return 0
  const { bytes, starts, sizes } = packed(persons.map((person) => person.sealed))
  const { ofRow, column } = kindsOf(persons)
  return tx.$executeRaw`
    insert into "Person" (id, "incidentId", "importId", "rowNumber", sealed, identity, "itemCodes", "letterIssue",
      addressee, language, "hasEmail", "fitsWindow")
    select x.id, ${incidentId}::uuid, ${importId}::uuid, x.row, substring(${bytes}::bytea from x.start for x.size),
      substring(${Buffer.concat(persons.map((person) => person.identity))}::bytea from (x.n::int - 1) * ${MARK}::int + 1 for ${MARK}::int),
      string_to_array(k.items, ${UNIT}), nullif(k.issue, ''), k.addressee, k.language, k.mailable, k.fits
    from unnest(
      ${persons.map((person) => person.id)}::uuid[],
      ${persons.map((person) => person.rowNumber)}::int[],
      ${starts}::int[],
      ${sizes}::int[],
      ${ofRow}::int[]
    ) with ordinality as x(id, row, start, size, kind, n)
    join unnest(
      ${column(0)}::text[],
      ${column(1)}::text[],
      ${column(2)}::text[],
      ${column(3)}::text[],
      ${column(4)}::boolean[],
      ${column(5)}::boolean[]
    ) with ordinality as k(items, issue, addressee, language, mailable, fits, number) on k.number = x.kind
    on conflict ("incidentId", identity) do nothing`
}

/** Gives people who were on the list before the items that these rows add. */
export async function uniteItems(tx: Tx, incidentId: string, persons: NewPerson[]): Promise<void> {
  await tx.$executeRaw`
    update "Person" p
    set "itemCodes" = array(select distinct code from unnest(p."itemCodes" || string_to_array(x.items, ${UNIT})) as code order by code)
    from unnest(
      ${persons.map((person) => person.identity.toString('base64'))}::text[],
      ${persons.map((person) => person.itemCodes.join(UNIT))}::text[]
    ) as x(identity, items)
    where p."incidentId" = ${incidentId}::uuid and p.identity = decode(x.identity, 'base64')
      and not p."itemCodes" @> string_to_array(x.items, ${UNIT})`
}

/**
 * Those of the marks that the incident already has. Each is one look-up in the index of marks, also while the table grows
 * faster than its statistics: `limit` keeps the planner from reading the whole table for it.
 */
export const findByIdentity = (tx: Tx, incidentId: string, marks: Buffer[]): Promise<KnownPerson[]> =>
  tx.$queryRaw`select p.id, p.identity, p."letterIssue"
    from generate_series(0, ${marks.length}::int - 1) as x(n)
    cross join lateral (
      select id, identity, "letterIssue" from "Person"
      where "incidentId" = ${incidentId}::uuid
        and identity = substring(${Buffer.concat(marks)}::bytea from x.n * ${MARK}::int + 1 for ${MARK}::int)
      limit 1
    ) p`

/**
 * Replaces what is stored of people no letter could be printed for, now that a newer file puts it right. A file that says nothing
 * of the reader or the language leaves them as they are.
 */
export async function repairPersons(
  tx: Tx,
  persons: Pick<NewPerson, 'id' | 'sealed' | 'letterIssue' | 'hasEmail' | 'addressee' | 'language' | 'fitsWindow'>[],
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
