import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

/** The file of a kept template, or null. */
export async function findKeptTemplate(
  tx: Tx,
  noticeVersionId: string,
  variantsSha256: string,
): Promise<string | null> {
  const row = await tx.noticeTemplate.findUnique({
    where: { noticeVersionId_variantsSha256: { noticeVersionId, variantsSha256 } },
    select: { fileId: true },
  })
  return row?.fileId ?? null
}

/** @returns false when another process kept the same one first */
export async function insertKeptTemplate(tx: Tx, data: Prisma.NoticeTemplateUncheckedCreateInput): Promise<boolean> {
  const { count } = await tx.noticeTemplate.createMany({ data, skipDuplicates: true })
  return count === 1
}
