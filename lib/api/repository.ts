import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

export async function insertKey(tx: Tx, data: Prisma.ApiTokenUncheckedCreateInput): Promise<void> {
  await tx.apiToken.create({ data, select: { id: true } })
}

/** Ends a key. @returns false when it had ended */
export async function revokeKey(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } })
  return count === 1
}

/** Keys, those in force first; never their hash. */
export const findKeys = (tx: Tx, page: { skip: number; take: number }) =>
  Promise.all([
    tx.apiToken.count(),
    tx.apiToken.findMany({
      orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
      ...page,
      select: {
        id: true,
        name: true,
        prefix: true,
        scopes: true,
        entityIds: true,
        expiresAt: true,
        lastUsedAt: true,
        revokedAt: true,
        createdById: true,
        createdAt: true,
      },
    }),
  ])
