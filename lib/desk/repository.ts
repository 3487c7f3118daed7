import type { Tx } from '@/lib/platform/db'

/** Up to where in the log somebody has seen what changed; null before their first look. */
export async function findSeen(tx: Tx, userId: string): Promise<number | null> {
  const row = await tx.deskVisit.findUnique({ where: { userId }, select: { seenSeq: true } })
  return row && Number(row.seenSeq)
}

/** Moves the place forward; an older page that is confirmed late does not move it back. */
export async function saveSeen(tx: Tx, userId: string, seq: number, at: Date): Promise<void> {
  await tx.$executeRaw`
    insert into "DeskVisit" ("userId", "seenSeq", "seenAt") values (${userId}::uuid, ${seq}::bigint, ${at})
    on conflict ("userId") do update set "seenSeq" = greatest("DeskVisit"."seenSeq", excluded."seenSeq"), "seenAt" = excluded."seenAt"`
}
