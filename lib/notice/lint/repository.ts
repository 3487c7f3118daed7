import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { Waiver } from '../schema'

export async function insertWaivers(tx: Tx, data: Prisma.WordingWaiverCreateManyInput[]): Promise<void> {
  await tx.wordingWaiver.createMany({ data })
}

/** What the approver of a version let stand, and why. */
export async function findWaivers(tx: Tx, noticeVersionId: string): Promise<Waiver[]> {
  const rows = await tx.wordingWaiver.findMany({
    where: { noticeVersionId },
    orderBy: [{ decidedAt: 'asc' }, { rule: 'asc' }, { excerpt: 'asc' }],
    select: { rule: true, excerpt: true, reason: true },
  })
  // The rule was parsed by the schema when it was written.
  return rows.map((row) => ({ ...row, rule: row.rule as Waiver['rule'] }))
}
