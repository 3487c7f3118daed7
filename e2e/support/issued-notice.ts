import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { letterCodeOf } from '../../lib/notice/letter-code'

/** Runs statements on the database of the application under test. */
export async function onDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export const aCode = () => letterCodeOf(createHash('sha256').update(randomUUID()).digest())

type Issued = { code: string; versionId: string }

/** One version of a notice and its one letter, as they are after printing. */
async function issuedVersion(client: pg.Client, notice: Record<string, string>, number: number, letterDate: string) {
  const [versionId, batchId, code] = [randomUUID(), randomUUID(), aCode()]
  const { noticeId, personId, user, name, deskName, deskPhone, deskHours } = notice
  const content = {
    content: { letterDate, title: '個人情報漏えいに関するお詫びとお知らせ' },
    sender: { name },
    desk: { name: deskName, phone: deskPhone, hours: deskHours, email: null },
  }
  await client.query(
    `insert into "NoticeVersion" (id, "noticeId", number, content, "contentSha256", "submittedById", "submittedAt")
       values ($1, $2, $3, $4, $5, $6, now())`,
    [versionId, noticeId, number, content, createHash('sha256').update(versionId).digest('hex'), user],
  )
  await client.query(
    `insert into "LetterBatch" (id, "noticeVersionId", state, "lettersPerFile", total, printed, "createdById")
       values ($1, $2, 'printed', 100, 1, 1, $3)`,
    [batchId, versionId, user],
  )
  await client.query(
    `insert into "Letter" (id, "batchId", "personId", position, code, state) values ($1, $2, $3, 1, $4, 'printed')`,
    [randomUUID(), batchId, personId, code],
  )
  return { code, versionId }
}

/**
 * A notice for an incident that has none, with a version per date, each printed: what other journeys do by hand is taken
 * as done.
 */
export const issuedNotice = (incident: string, dates: string[]): Promise<Issued[]> =>
  onDatabase(async (client) => {
    const { rows } = await client.query(
      `select gen_random_uuid() as "noticeId", gen_random_uuid() as "personId", i.id as "incidentId", e.name,
           e."deskName", e."deskPhone", e."deskHours", (select id from "User" limit 1) as user
         from "Incident" i join "Entity" e on e.id = i."entityId" where i.slug = $1`,
      [incident.split('/').at(-1)],
    )
    const { noticeId, personId, incidentId, user } = rows[0]
    await client.query(
      `insert into "Notice" (id, "incidentId", state, content, "createdById", "updatedById")
         values ($1, $2, 'approved', '{}', $3, $3)`,
      [noticeId, incidentId, user],
    )
    await client.query(
      `insert into "Person" (id, "incidentId", "rowNumber", sealed, identity, "itemCodes")
         values ($1, $2, 2, 'sealed', $3, '{name}')`,
      [personId, incidentId, Buffer.from(personId)],
    )
    const issued: Issued[] = []
    for (const [at, date] of dates.entries()) issued.push(await issuedVersion(client, rows[0], at + 1, date))
    return issued
  })

export const withdraw = (versionId: string) =>
  onDatabase((client) =>
    client.query(
      `insert into "NoticeWithdrawal" ("noticeVersionId", reason, "withdrawnById", "withdrawnAt")
         select $1, '誤り', (select id from "User" limit 1), '2026-04-05T15:30:00Z'`,
      [versionId],
    ),
  )

export const forgetLookUps = () => onDatabase((client) => client.query('delete from "RateLimit"'))
