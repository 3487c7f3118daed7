import type { Tx } from '@/lib/platform/db'

/** Letters of each version, by its id: printed (or sent by e-mail), and of these on their way. */
export const countByVersion = (
  tx: Tx,
  noticeId: string,
): Promise<{ id: string; printed: number; mailed: number; posted: number }[]> =>
  tx.$queryRaw`
    select v.id,
      count(l.id) filter (where l.state = 'printed')::int as printed,
      count(l.id) filter (where l.state = 'sent')::int as mailed,
      count(l.id) filter (where l."postedOn" is not null and b.channel = 'letter')::int as posted
    from "NoticeVersion" v
    join "LetterBatch" b on b."noticeVersionId" = v.id
    join "Letter" l on l."batchId" = b.id
    where v."noticeId" = ${noticeId}::uuid group by v.id`

/** Versions that were taken back. */
export const findWithdrawals = (tx: Tx, noticeId: string) =>
  tx.noticeWithdrawal.findMany({
    where: { version: { noticeId } },
    select: { noticeVersionId: true, reason: true, withdrawnById: true, withdrawnAt: true },
  })
