import { masterKey, open, seal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

const identity = (id: string) => `RegisterImport.sealed:${id}`

type NewImport = Omit<Prisma.RegisterImportUncheckedCreateInput, 'id' | 'sealed'> & { id: string }

/** An import to be worked on, with its list sealed. */
export async function insertRegisterImport(tx: Tx, data: NewImport, list: Buffer): Promise<void> {
  const sealed = seal(masterKey(), list, identity(data.id))
  await tx.registerImport.create({ data: { ...data, sealed }, select: { id: true } })
}

const SHOWN = {
  id: true,
  fileName: true,
  state: true,
  failure: true,
  rowsTotal: true,
  rowsGood: true,
  rowsStored: true,
  createdById: true,
  createdAt: true,
} as const

export const findRegisterImport = (tx: Tx, id: string) =>
  tx.registerImport.findUnique({ where: { id }, select: { ...SHOWN, language: true, sha256: true } })

export type PastImportRecord = NonNullable<Awaited<ReturnType<typeof findRegisterImport>>>

/** The list of an import as it came; null when the import has ended. */
export async function findList(tx: Tx, id: string): Promise<Buffer | null> {
  const row = await tx.registerImport.findUnique({ where: { id }, select: { sealed: true } })
  return row?.sealed ? open(masterKey(), row.sealed, identity(id)) : null
}

/** Moves a running import on. @returns false when another run of it is further, or it has ended */
export async function moveRegisterImport(
  tx: Tx,
  { id, rowsStored }: { id: string; rowsStored: number },
  data: Prisma.RegisterImportUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.registerImport.updateMany({ where: { id, state: 'importing', rowsStored }, data })
  return count === 1
}

/** The imports of late, the newest first. */
export const findRegisterImports = (tx: Tx, take: number) =>
  tx.registerImport.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take, select: SHOWN })
