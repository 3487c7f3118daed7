import type { LetterForm } from '@/lib/notice/variants'
import type { Addressee } from '@/lib/person/choices'

/** A paragraph as far as choosing it goes. `all`: it speaks of these together; `for`: its readers, everybody if unset. */
export type AdviceForReader = {
  items: readonly string[]
  all?: readonly string[]
  for?: readonly Addressee[]
  text: string
}

/**
 * The paragraphs for the reader of a letter of this form, most urgent first, each with those of the reader's items that
 * it is about. An item that no paragraph for this reader names gets the general one, which has no items of its own.
 */
export function adviceFor<Paragraph extends Omit<AdviceForReader, 'text'>>(
  { items, addressee }: Pick<LetterForm, 'items' | 'addressee'>,
  advice: readonly Paragraph[],
): (Omit<Paragraph, 'items'> & { items: string[] })[] {
  const forReader = advice.filter((paragraph) => !paragraph.for || paragraph.for.includes(addressee))
  const named = new Set(forReader.flatMap((paragraph) => paragraph.items))
  const about = ({ items: any, all }: Paragraph): string[] => {
    if (all) return all.every((item) => items.includes(item)) ? [...all] : []
    return items.filter((item) => (any.length > 0 ? any.includes(item) : !named.has(item)))
  }
  return forReader
    .map((paragraph) => ({ ...paragraph, items: about(paragraph) }))
    .filter((paragraph) => paragraph.items.length > 0)
}
