import type { Readable } from 'node:stream'
import { prisma, type Tx } from './db'
import { putFile, removeFile } from './files'
import { newId } from './id'

/** What a stored file is; decides who may download it. */
export type FileKind =
  | 'personCsv'
  | 'reportDraft'
  | 'report'
  | 'filingEvidence'
  | 'letters'
  | 'letterManifest'
  | 'letterPreview'
  | 'letterTemplate'
  | 'entrustorNoticeDraft'
  | 'entrustorNotice'
  | 'entrustorNoticeData'
  | 'evidence'
  | 'custodyReceipt'
  | 'handOverPack'
  | 'offlinePack'

export type NewFile = {
  incidentId: string
  kind: FileKind
  /** Name shown to the person who downloads it. */
  name: string
  contentType: string
  createdById: string | null
}

/** A file whose bytes are in the store and whose row is yet to be written, in the transaction of what it belongs to. */
export type WrittenFile = NewFile & { id: string; size: number; sha256: string }

/** Seals `source` into the store. Outside any transaction: writing bytes is slow. */
export async function writeFile(
  file: NewFile,
  key: Buffer,
  source: Readable | Uint8Array,
  options?: { limit?: number },
): Promise<WrittenFile> {
  const id = newId()
  return { ...file, id, ...(await putFile(id, key, source, options)) }
}

/** Makes a written file known. A file whose row is never written is an orphan that holds nothing readable. */
export async function insertStoredFile(tx: Tx, file: WrittenFile): Promise<void> {
  await tx.storedFile.create({ data: { ...file, size: BigInt(file.size) } })
}

/**
 * Takes back a written file after its transaction failed. The answer to a commit can be lost with the commit done, so the
 * database is asked first; where it does not answer the file stays: an orphan holds nothing readable, but a file that its
 * row points to in vain is a letter nobody prints.
 */
export async function removeUnlessKnown({ id }: WrittenFile): Promise<void> {
  const row = await prisma()
    .storedFile.findUnique({ where: { id }, select: { id: true } })
    .catch(() => undefined)
  if (row === null) await removeFile(id)
}
