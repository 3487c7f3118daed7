// One list through the product's own steps: run.ts <file>, on the empty database of DATABASE_URL. Prints one line of JSON.
import { createReadStream } from 'node:fs'
import { anEntity, as, aUser } from '@/lib/door/testing/actors'
import { checkPersons } from '@/lib/person/check-persons'
import { confirmImport } from '@/lib/person/import-commands'
import { importPersons } from '@/lib/person/import-persons'
import { anIncident, aRun, importRow, mapped } from '@/lib/person/testing/an-import'
import { personUpload } from '@/lib/person/upload'
import { prisma } from '@/lib/platform/db'
import { peakRssMb, timed } from '../letters/measure'

export type ImportRun = { rows: number; uploadMs: number; checkMs: number; importMs: number; peakRssMb: number }

const file = process.argv[2] ?? ''
const db = prisma()
const entityId = await anEntity(db)
const staff = await aUser(db, 'staff', [entityId])
const { slug } = await anIncident(staff, entityId, ['name', 'address', 'phone', 'email'])
const [uploadMs, importId] = await timed(async () => {
  const allowed = await as(staff).read((ctx) => personUpload.allow(ctx, { slug }))
  const finish = await personUpload.keep(allowed, { name: 'list.csv', body: createReadStream(file) })
  return (await as(staff).write(finish)).importId
})
await mapped(staff, slug, importId)
const [checkMs] = await timed(() => checkPersons(aRun(), { importId }))
await as(staff).write((ctx) => confirmImport(ctx, { importId }))
const [importMs] = await timed(() => importPersons(aRun(), { importId }))
const { state, rowsStored, failure } = await importRow(importId)
if (state !== 'imported') throw new Error(`the import ended as ${state}: ${failure}`)
const run: ImportRun = { rows: rowsStored, uploadMs, checkMs, importMs, peakRssMb: peakRssMb() }
await db.$disconnect()
console.log(JSON.stringify(run))
