import type { Tx } from '@/lib/platform/db'

const ENTRY = { fieldId: true, typedValue: true, enteredById: true, enteredAt: true } as const

/** What was ticked or typed for a version, by the field's id. */
export const findEntries = (tx: Tx, versionId: string) =>
  tx.filingEntry.findMany({ where: { versionId }, orderBy: { enteredAt: 'asc' }, select: ENTRY })

type NewEntry = {
  versionId: string
  fieldId: string
  typedValue: string | null
  enteredById: string
  enteredAt: Date
}

/** Keeps the entry; of two for the same field the last one stands. */
export async function keepEntry(tx: Tx, { versionId, fieldId, ...entry }: NewEntry): Promise<void> {
  await tx.filingEntry.upsert({
    where: { versionId_fieldId: { versionId, fieldId } },
    create: { versionId, fieldId, ...entry },
    update: entry,
    select: { fieldId: true },
  })
}

/** @returns false when there was none */
export async function removeEntry(tx: Tx, versionId: string, fieldId: string): Promise<boolean> {
  const { count } = await tx.filingEntry.deleteMany({ where: { versionId, fieldId } })
  return count === 1
}

export const insertEvidence = (
  tx: Tx,
  data: { filingId: string; fileId: string; addedById: string; addedAt: Date },
): Promise<unknown> => tx.filingEvidence.create({ data, select: { fileId: true } })

/** The evidence of a filing with its files, in the order it was added. */
export async function findEvidence(tx: Tx, filingId: string) {
  const rows = await tx.filingEvidence.findMany({
    where: { filingId },
    orderBy: { addedAt: 'asc' },
    select: { fileId: true, addedById: true, addedAt: true },
  })
  const files = await tx.storedFile.findMany({
    where: { id: { in: rows.map(({ fileId }) => fileId) } },
    select: { id: true, name: true, contentType: true, size: true, sha256: true },
  })
  return rows.flatMap((row) => {
    const file = files.find(({ id }) => id === row.fileId)
    return file ? [{ ...row, ...file, size: Number(file.size) }] : []
  })
}
