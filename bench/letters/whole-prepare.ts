// An approved notice, its people and a batch that waits: whole-prepare.ts <count>, on the empty database of DATABASE_URL. Prints
// the batch's id as JSON.
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { decideNotice } from '@/lib/notice/commands'
import { layOutLetters } from '@/lib/notice/print/kept-template'
import { requestedBatch, submitted } from '@/lib/notice/testing/a-notice'
import { anIncident, aRun } from '@/lib/person/testing/an-import'
import { sealPerson } from '@/lib/person/vault'
import { prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { FORMS } from './notice'
import { people } from './people'

const ROWS_AT_A_TIME = 5000
const LETTERS_PER_FILE = 5000

const count = Number(process.argv[2])
const db = prisma()

/** The list of people as an import leaves it: every row sealed with the incident's key. */
async function fill(incidentId: string) {
  const key = await incidentKey(db, incidentId)
  for (let first = 0; first < count; first += ROWS_AT_A_TIME) {
    const rows = people(first, Math.min(ROWS_AT_A_TIME, count - first)).map((one, i) => {
      const id = newId()
      const [address = '', building = ''] = one.addressLines
      const rest = { nameKana: '', honorific: '', phone: '', email: '', memberId: '' }
      const fields = { ...rest, name: one.name, postalCode: one.postalCode, address, building }
      return {
        id,
        incidentId,
        rowNumber: first + i + 2,
        sealed: sealPerson(key, id, fields),
        identity: Buffer.from(id),
        itemCodes: [...(FORMS[one.variant]?.items ?? [])],
      }
    })
    await db.person.createMany({ data: rows })
  }
}

const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const manager = await aUser(db, 'manager')
const incident = await anIncident(staff, entityId, [...new Set(FORMS.flatMap((form) => form.items))])
await fill(incident.incidentId)
const versionId = await submitted(staff, incident)
await as(manager).write((ctx) => decideNotice(ctx, { versionId, decision: 'approve', comment: '' }))
await layOutLetters(aRun(), { versionId })
const { batchId } = await requestedBatch(staff, incident.incidentId, LETTERS_PER_FILE)
await db.$executeRawUnsafe('analyze')
await db.$disconnect()
console.log(JSON.stringify({ batchId }))
