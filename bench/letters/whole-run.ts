// Prints a waiting batch as the worker does: whole-run.ts <batch id>, on the database of DATABASE_URL. One line of JSON.
import { printLetters } from '@/lib/notice/print/print-letters'
import { aRun } from '@/lib/person/testing/an-import'
import { prisma } from '@/lib/platform/db'
import { peakRssMb, timed } from './measure'
import { whereTimeGoes } from './where-time-goes'

export type WholeRun = {
  letters: number
  ms: number
  peakRssMb: number
  bytes: number
  parts: [part: string, ms: number][]
}

const batchId = process.argv[2] ?? ''
const db = prisma()
let ms = 0
const parts = await whereTimeGoes(async () => {
  ;[ms] = await timed(() => printLetters(aRun(), { batchId }))
})
const { state, printed, total } = await db.letterBatch.findUniqueOrThrow({ where: { id: batchId } })
if (state !== 'printed' || printed !== total) throw new Error(`the batch ended as ${state} with ${printed} of ${total}`)
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
