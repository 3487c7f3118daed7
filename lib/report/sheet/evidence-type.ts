export const LARGEST_EVIDENCE = 20 * 1024 * 1024

type EvidenceType = { contentType: string; extension: string }

/** How each kind of file begins, and how it must end so that half a picture is not kept as proof. */
const TYPES: readonly (EvidenceType & { begins: Buffer; holds?: Buffer })[] = [
  { contentType: 'application/pdf', extension: 'pdf', begins: Buffer.from('%PDF-'), holds: Buffer.from('%%EOF') },
  {
    contentType: 'image/png',
    extension: 'png',
    begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    holds: Buffer.from('IEND'),
  },
  {
    contentType: 'image/jpeg',
    extension: 'jpg',
    begins: Buffer.from([0xff, 0xd8, 0xff]),
    holds: Buffer.from([0xff, 0xd9]),
  },
]

/** What a file is by its content; null for anything but a whole PDF, PNG or JPEG. */
export function evidenceType(bytes: Buffer): EvidenceType | null {
  const type = TYPES.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins))
  if (!type || (type.holds && bytes.lastIndexOf(type.holds) < 0)) return null
  return { contentType: type.contentType, extension: type.extension }
}
