import { inflateRawSync } from 'node:zlib'

/** What an Excel file of ten thousand incidents does not reach. */
export const LIMITS = { entries: 200, bytes: 64 * 1024 * 1024, rows: 30_000, columns: 100 }

/** The file is no Excel file, or unfolds to far more than it could need. */
export class UnfitArchive extends Error {
  constructor(readonly reason: 'broken' | 'tooLarge') {
    super(reason)
  }
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

type Entry = { name: Buffer; content: Buffer }

/**
 * An Excel file (a zip) with its parts unfolded, so that whoever reads it unfolds nothing: a small file can claim and hold
 * gigabytes, and what it claims need not be what it holds. Counts parts and true bytes, and looks at the places of cells.
 * @throws UnfitArchive
 */
export function unfolded(file: Buffer): ArrayBuffer {
  try {
    const entries = entriesOf(file)
    for (const { name, content } of entries) if (/worksheets\/.*\.xml$/i.test(name.toString())) checkPlaces(content)
    return stored(entries)
  } catch (error) {
    if (error instanceof UnfitArchive) throw error
    throw new UnfitArchive((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'broken')
  }
}

function entriesOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || file.readUInt32LE(end) !== END) throw new UnfitArchive('broken')
  const count = file.readUInt16LE(end + 10)
  if (count > LIMITS.entries) throw new UnfitArchive('tooLarge')
  let at = file.readUInt32LE(end + 16)
  let left = LIMITS.bytes
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== ENTRY) throw new UnfitArchive('broken')
    const name = file.subarray(at + 46, at + 46 + file.readUInt16LE(at + 28))
    const content = contentOf(file, at, left)
    left -= content.length
    if (left < 0) throw new UnfitArchive('tooLarge')
    entries.push({ name, content })
    at += 46 + name.length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** The true content, never more than `most` bytes of it. */
function contentOf(file: Buffer, at: number, most: number): Buffer {
  const method = file.readUInt16LE(at + 10)
  const size = file.readUInt32LE(at + 20)
  const local = file.readUInt32LE(at + 42)
  if (file.readUInt32LE(local) !== LOCAL) throw new UnfitArchive('broken')
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const packed = file.subarray(from, from + size)
  if (packed.length !== size) throw new UnfitArchive('broken')
  if (method === 0) return packed
  if (method !== 8) throw new UnfitArchive('broken')
  return size === 0 ? Buffer.alloc(0) : inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** One cell at XFD1048576 would have a reader lay out seventeen thousand million. */
function checkPlaces(sheet: Buffer) {
  for (const [, letters = '', row] of sheet.toString('utf8').matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/g))
    if (columnOf(letters.toUpperCase()) > LIMITS.columns || Number(row) > LIMITS.rows)
      throw new UnfitArchive('tooLarge')
}

/** The entries as a zip in which nothing is folded. Its reader does not look at the check sums. */
function stored(entries: readonly Entry[]): ArrayBuffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(ENTRY, 0)
    entry.writeUInt32LE(content.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    parts.push(local, name, content)
    directory.push(entry, name)
    offset += local.length + name.length + content.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Uint8Array.from(Buffer.concat([...parts, list, end])).buffer
}
