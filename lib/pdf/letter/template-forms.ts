import { type CompiledTemplate, relocate } from './compiled-template'
import type { PdfWriter } from './pdf-writer'

/**
 * The form objects of one template in one file (ISO 32000-2, 8.10): written once, drawn on every letter under a resource name that
 * no other template of the file has.
 */
export class TemplateForms {
  private readonly base: number

  constructor(
    writer: PdfWriter,
    private readonly template: CompiledTemplate,
  ) {
    this.base = writer.allocate(template.objects.length)
    template.objects.forEach(({ dictionary, stream }, i) => {
      const body = relocate(dictionary, this.base)
      if (stream) writer.stream(this.base + i, body, stream)
      else writer.object(this.base + i, body)
    })
  }

  /** The names of a variant's pages, for the operator Do (8.8). @throws RangeError when there is no such variant */
  pages(variant: number): string[] {
    const pages = this.template.variants[variant]
    if (!pages) throw new RangeError(`The template has no variant ${variant}`)
    return pages.map((form) => `/T${this.base + form}`)
  }

  /** Entries of the resource dictionary's XObject part (7.8.3). */
  get resources(): string {
    const forms = this.template.variants.flat().map((form) => this.base + form)
    return forms.map((number) => `/T${number} ${number} 0 R`).join('')
  }
}
