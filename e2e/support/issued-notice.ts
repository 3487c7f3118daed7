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

/** A notice as it is after printing, for an incident that has none: what other journeys do by hand is taken as done. */
export const issuedNotice = (incident: string, letterDate: string): Promise<{ code: string; versionId: string }> =>
  onDatabase(async (client) => {
    const [noticeId, versionId, batchId, personId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    const code = aCode()
    const { rows } = await client.query(
      `select i.id as incident, e.name, e."deskName", e."deskPhone", e."deskHours", (select id from "User" limit 1) as user
         from "Incident" i join "Entity" e on e.id = i."entityId" where i.slug = $1`,
      [incident.split('/').at(-1)],
    )
    const { incident: incidentId, user, name, deskName, deskPhone, deskHours } = rows[0]
    const content = {
      content: { letterDate, title: '個人情報漏えいに関するお詫びとお知らせ' },
      sender: { name },
      desk: { name: deskName, phone: deskPhone, hours: deskHours, email: null },
    }
    await client.query(
      `insert into "Notice" (id, "incidentId", state, content, "createdById", "updatedById") values ($1, $2, 'approved', $3, $4, $4)`,
      [noticeId, incidentId, content.content, user],
    )
    await client.query(
      `insert into "NoticeVersion" (id, "noticeId", number, content, "contentSha256", "submittedById", "submittedAt")
         values ($1, $2, 1, $3, $4, $5, now())`,
      [versionId, noticeId, content, createHash('sha256').update(versionId).digest('hex'), user],
    )
    await client.query(
      `insert into "LetterBatch" (id, "noticeVersionId", state, "lettersPerFile", total, printed, "createdById")
         values ($1, $2, 'printed', 100, 1, 1, $3)`,
      [batchId, versionId, user],
    )
    await client.query(
      `insert into "Person" (id, "incidentId", "rowNumber", sealed, identity, "itemCodes") values ($1, $2, 2, $3, $4, '{name}')`,
      [personId, incidentId, Buffer.from('sealed'), Buffer.from(personId)],
    )
    await client.query(
      `insert into "Letter" (id, "batchId", "personId", position, code, state) values ($1, $2, $3, 1, $4, 'printed')`,
      [randomUUID(), batchId, personId, code],
    )
    return { code, versionId }
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
