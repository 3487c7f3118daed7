import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file of an archive, its content made while it is written. */
export type Part = { name: string; content: AsyncIterable<string> | Iterable<string> }

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const ENTRY = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Sizes follow the content, and names are UTF-8. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1980-01-01, the first day a zip can tell. */
const DAY = 0x21

/** Texts are gathered to pieces of this many characters: one call of the packer for each row would cost more than packing. */
const PIECE = 1 << 16

type Written = { name: Buffer; check: number; packed: number; size: number; offset: number }

/**
 * A zip archive as it is made: memory holds a piece of one file, whatever its size. Content of 4 GiB and more is an error
 * (no zip64).
 */
export async function* zipped(parts: Iterable<Part>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for (const part of parts) {
    const entry = { name: Buffer.from(part.name), check: 0, packed: 0, size: 0, offset }
    yield localHeader(entry.name)
    for await (const chunk of packed(part.content, entry)) yield chunk
    yield descriptor(entry)
    offset += 30 + entry.name.length + entry.packed + 16
    written.push(entry)
  }
  const list = Buffer.concat(written.map(listed))
  yield list
  yield end(written.length, list.length, offset)
}

/** The content in pieces, counted and checked on the way. */
async function* pieces(content: Part['content'], entry: Written): AsyncGenerator<Buffer> {
  const take = (text: string) => {
    const bytes = Buffer.from(text)
    entry.check = crc32(bytes, entry.check)
    entry.size += bytes.length
    return bytes
  }
  let piece = ''
  for await (const text of content) {
    piece += text
    if (piece.length < PIECE) continue
    yield take(piece)
    piece = ''
  }
  yield take(piece)
}

async function* packed(content: Part['content'], entry: Written): AsyncGenerator<Buffer> {
  // What goes wrong on either side ends the other; whoever reads the packed bytes meets the error there.
  const packing = pipeline(Readable.from(pieces(content, entry)), createDeflateRaw(), () => {})
  for await (const chunk of packing as AsyncIterable<Buffer>) {
    entry.packed += chunk.length
    yield chunk
  }
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL, 0)
  header.writeUInt16LE(VERSION, 4)
  header.writeUInt16LE(FLAGS, 6)
  header.writeUInt16LE(DEFLATED, 8)
  header.writeUInt16LE(DAY, 12)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function descriptor({ check, packed, size }: Written): Buffer {
  const after = Buffer.alloc(16)
  after.writeUInt32LE(DESCRIPTOR, 0)
  after.writeUInt32LE(check, 4)
  after.writeUInt32LE(packed, 8)
  after.writeUInt32LE(size, 12)
  return after
}

function listed({ name, check, packed, size, offset }: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(ENTRY, 0)
  entry.writeUInt16LE(VERSION, 4)
  entry.writeUInt16LE(VERSION, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(DEFLATED, 10)
  entry.writeUInt16LE(DAY, 14)
  entry.writeUInt32LE(check, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, name])
}

function end(files: number, length: number, offset: number): Buffer {
  const last = Buffer.alloc(22)
  last.writeUInt32LE(END, 0)
  last.writeUInt16LE(files, 8)
  last.writeUInt16LE(files, 10)
  last.writeUInt32LE(length, 12)
  last.writeUInt32LE(offset, 16)
  return last
}
