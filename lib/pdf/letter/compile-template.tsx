import { createHash } from 'node:crypto'
import { Document } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { render } from '../render'
import { type CompiledTemplate, type LetterMeta, templateToJson } from './compiled-template'
import { PageForms } from './page-forms'
import { BODY_TOP } from './sheet'
import { VariantPage } from './variant-page'

/**
 * Lays out every variant of a letter once with react-pdf and turns its pages into form objects (ISO 32000-2, 8.10) to be stamped.
 * @param variants the flow content of each variant, without any recipient's fields; see LetterHead for date and sender.
 * @param meta `date` becomes the creation date of every file printed from this template: same template, same bytes.
 * @param options.codeLabel the word before the code; one for all, or one per variant
 * @param options.bodyTop where the text begins on the first page, in millimetres from its top edge; lower for letters
 *   whose address does not fit the window of the envelope
 */
export async function compileTemplate(
  variants: ReactElement[],
  meta: LetterMeta,
  { codeLabel = '照会番号', bodyTop = BODY_TOP }: { codeLabel?: string | readonly string[]; bodyTop?: number } = {},
): Promise<CompiledTemplate> {
  const pageCounts = variants.map(() => 0)
  const document = (
    <Document title={meta.title} author={meta.author}>
      {variants.map((content, i) => (
        <VariantPage
          // biome-ignore lint/suspicious/noArrayIndexKey: a variant is its place in the list
          key={i}
          bodyTop={bodyTop}
          codeLabel={typeof codeLabel === 'string' ? codeLabel : (codeLabel[i] ?? '')}
          onPageCount={(pages) => {
            pageCounts[i] = pages
          }}
        >
          {content}
        </VariantPage>
      ))}
    </Document>
  )
  const { bytes } = await render(document, { createdAt: meta.date })
  const { objects, forms } = await PageForms.lift(bytes)
  const ends = pageCounts.map((_, i) => pageCounts.slice(0, i + 1).reduce((sum, count) => sum + count, 0))
  if (ends.at(-1) !== forms.length) throw new Error('The laid-out pages do not add up to the variants')
  const pages = pageCounts.map((count, i) => forms.slice((ends[i] ?? 0) - count, ends[i]))
  const template = { meta, objects, variants: pages, sha256: '' }
  return { ...template, sha256: createHash('sha256').update(templateToJson(template)).digest('hex') }
}
