import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

export async function insertRegisterImport(tx: Tx, data: Prisma.RegisterImportUncheckedCreateInput): Promise<void> {
  await tx.registerImport.create({ data })
}

/** The imports of late, the newest first. */
export const findRegisterImports = (tx: Tx, take: number) =>
  tx.registerImport.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, fileName: true, rowsTotal: true, rowsStored: true, createdById: true, createdAt: true },
  })
