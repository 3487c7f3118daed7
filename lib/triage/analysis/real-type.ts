import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { LIMITS } from './limits'
import type { MessageAttachment } from './message'

const TEXT_NAMES = /\.(?:txt|csv|tsv|log|json|xml|md|html?|shtml|svg|eml)$/iu

/** What an attachment is by its own bytes. It is never opened, unpacked or run. */
export async function attachmentOf(name: string, declaredType: string, bytes: Buffer): Promise<MessageAttachment> {
  const zip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  return {
    name: name.slice(0, 300),
    declaredType: declaredType.toLowerCase().slice(0, 100),
    realType: await realType(bytes),
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    excerpt: isText(name, declaredType, bytes)
      ? bytes
          .subarray(0, LIMITS.excerpt * 3)
          .toString('utf8')
          .slice(0, LIMITS.excerpt)
      : null,
    ...(zip ? zipContents(bytes) : { locked: null, entries: [] }),
  }
}

async function realType(bytes: Buffer): Promise<string | null> {
  try {
    const known = await fileTypeFromBuffer(bytes)
    if (known) return known.mime
  } catch {
    // a file made to confuse the recogniser is a file of unknown type
  }
  const start = bytes.subarray(0, 1000).toString('latin1').trimStart().toLowerCase()
  if (start.startsWith('<!doctype html') || start.startsWith('<html') || start.includes('<form')) return 'text/html'
  if (start.startsWith('#!')) return 'text/x-shellscript'
  return null
}

const isText = (name: string, type: string, bytes: Buffer): boolean =>
  (TEXT_NAMES.test(name) || type.toLowerCase().startsWith('text/')) && !bytes.subarray(0, 2000).includes(0)

/** The local headers of a ZIP archive: names of its files, and whether they are encrypted (flag bit 0). */
function zipContents(bytes: Buffer): { locked: boolean; entries: string[] } {
  const entries: string[] = []
  let locked = false
  let at = 0
  while (entries.length < 50) {
    at = bytes.indexOf('PK\u0003\u0004', at, 'latin1')
    if (at < 0 || at + 30 > bytes.length) break
    locked ||= (bytes.readUInt16LE(at + 6) & 1) === 1
    const length = Math.min(bytes.readUInt16LE(at + 26), 300)
    entries.push(bytes.subarray(at + 30, at + 30 + length).toString('utf8'))
    at += 30 + length
  }
  return { locked, entries }
}
