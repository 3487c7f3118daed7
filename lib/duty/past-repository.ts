import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

/** Writes the duties of many past incidents at once. */
export async function insertPastDuties(tx: Tx, data: Prisma.DutyCreateManyInput[]): Promise<void> {
  await tx.duty.createMany({ data })
}
