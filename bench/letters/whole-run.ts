// The whole way in a process of its own: whole-run.ts <count>, on the empty database of DATABASE_URL. One line of JSON.
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { decideNotice } from '@/lib/notice/commands'
import { printLetters } from '@/lib/notice/print/print-letters'
import { requestedBatch, submitted } from '@/lib/notice/testing/a-notice'
import { anIncident, aRun } from '@/lib/person/testing/an-import'
import { sealPerson } from '@/lib/person/vault'
import { prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { incidentKey } from '@/lib/platform/incident-key'
import { peakRssMb, timed } from './measure'
import { FORMS } from './notice'
import { people } from './people'
import { whereTimeGoes } from './where-time-goes'

export type WholeRun = {
  letters: number
  ms: number
  peakRssMb: number
  bytes: number
  parts: [part: string, ms: number][]
}

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
const { batchId } = await requestedBatch(staff, incident.incidentId, LETTERS_PER_FILE)
await db.$executeRawUnsafe('analyze')

let ms = 0
const parts = await whereTimeGoes(async () => {
  ;[ms] = await timed(() => printLetters(aRun(), { batchId }))
})
const { state, printed } = await db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })
if (state !== 'printed' || printed !== count) throw new Error(`the batch ended as ${state} with ${printed} letters`)
const { _sum } = await db.storedFile.aggregate({ where: { kind: 'letters' }, _sum: { size: true } })
const run: WholeRun = {
  letters: printed,
  ms,
  peakRssMb: peakRssMb(),
  bytes: Number(_sum.size ?? 0),
  parts: [...parts],
}
await db.$disconnect()
console.log(JSON.stringify(run))
