import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

/** Mismatches that a manager lets stand. */
export const findWaivers = (tx: Tx, incidentId: string) =>
  tx.factWaiver.findMany({
    where: { incidentId },
    orderBy: { decidedAt: 'desc' },
    select: {
      documentType: true,
      documentId: true,
      fact: true,
      documentValue: true,
      factValue: true,
      reason: true,
      decidedById: true,
      decidedAt: true,
    },
  })

export async function insertWaiver(tx: Tx, data: Prisma.FactWaiverUncheckedCreateInput): Promise<void> {
  await tx.factWaiver.create({ data, select: { id: true } })
}
