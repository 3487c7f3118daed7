/** A PDF object lifted out of its file. References inside `dictionary` are written as REFERENCE(index) into the same list. */
export type RelocatableObject = { dictionary: string; stream: Buffer | null }

export type LetterMeta = { title: string; author: string; date: Date }

/** The laid-out variants of a letter, ready to be stamped: everything that does not differ from person to person. */
export type CompiledTemplate = {
  meta: LetterMeta
  objects: RelocatableObject[]
  /** Per variant, per page: index of the page's form object. */
  variants: number[][]
  /** SHA-256 over everything above; what a batch was printed from. */
  sha256: string
}

const OPEN = '\u0001'
const CLOSE = '\u0002'
const REFERENCE = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g')

/** Marks a reference to another object of the template. These control characters do not occur in PDF dictionaries as pdf-lib writes them. */
export const reference = (index: number) => `${OPEN}${index}${CLOSE}`

/** The dictionary with its references pointing to objects numbered from `base` on (ISO 32000-2, 7.3.10). */
export const relocate = (dictionary: string, base: number) =>
  dictionary.replace(REFERENCE, (_, index: string) => `${base + Number(index)} 0 R`)

type Stored = {
  meta: { title: string; author: string; date: string }
  objects: { dictionary: string; stream: string | null }[]
  variants: number[][]
  sha256: string
}

/** The template as one JSON text, to be kept with the approved notice. */
export function templateToJson(template: CompiledTemplate): string {
  const stored: Stored = {
    ...template,
    meta: { ...template.meta, date: template.meta.date.toISOString() },
    objects: template.objects.map(({ dictionary, stream }) => ({
      dictionary,
      stream: stream?.toString('base64') ?? null,
    })),
  }
  return JSON.stringify(stored)
}

/** @param json what templateToJson wrote. */
export function templateFromJson(json: string): CompiledTemplate {
  const stored = JSON.parse(json) as Stored
  return {
    ...stored,
    meta: { ...stored.meta, date: new Date(stored.meta.date) },
    objects: stored.objects.map(({ dictionary, stream }) => ({
      dictionary,
      stream: stream === null ? null : Buffer.from(stream, 'base64'),
    })),
  }
}
