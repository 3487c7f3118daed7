import { hashOf } from '@/lib/notice/frozen'
import { letterBody } from '@/lib/notice/letter-body'
import { LetterPages } from '@/lib/notice/pdf'
import type { FrozenNotice } from '@/lib/notice/schema'
import { type LetterForm, orderedItems, variantKey } from '@/lib/notice/variants'
import { compileTemplate } from '@/lib/pdf/letter/compile-template'
import type { CompiledTemplate } from '@/lib/pdf/letter/compiled-template'
import type { LowerBody } from '@/lib/pdf/letter/lowered-body'
import { sha256 } from '@/lib/platform/crypto'

/** A laid-out letter: one variant per distinct form. */
export type LetterTemplate = {
  compiled: CompiledTemplate
  /** Which variant somebody with this form gets. @throws when the template was not made for them */
  variantFor: (form: LetterForm) => number
  /** The same text lower on its first page, for an address that is longer than the window of the envelope. */
  lowerBody: LowerBody
}

/** Laying out takes a fraction of a second per variant, stamping none: a template is kept while its letters are printed. */
const KEPT = 16
const kept = new Map<string, Promise<CompiledTemplate>>()

function once(key: string, make: () => Promise<CompiledTemplate>): Promise<CompiledTemplate> {
  const known = kept.get(key) ?? make()
  kept.delete(key)
  kept.set(key, known)
  known.catch(() => kept.delete(key))
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest)
  return known
}

/**
 * The template of a notice for people with these forms: same notice and forms, same template, byte for byte.
 * @param options.draft marks every page as a draft; for a text that nobody has approved.
 * @param options.compiled what was laid out for the same notice and forms before.
 */
export async function letterTemplate(
  notice: FrozenNotice,
  forms: readonly LetterForm[],
  { draft = false, compiled: known }: { draft?: boolean; compiled?: CompiledTemplate } = {},
): Promise<LetterTemplate> {
  const byKey = new Map(forms.map((form) => [variantKey(form), form]))
  const keys = [...byKey.keys()].sort()
  const compiled =
    known ?? (await once(sha256(JSON.stringify([hashOf(notice), keys, draft])), () => layOut(notice, byKey, draft)))
  return {
    compiled,
    variantFor: (form) => {
      const variant = keys.indexOf(variantKey(form))
      if (variant < 0) throw new Error('a letter template was not made for this form')
      return variant
    },
    lowerBody: (variant, bodyTop) => {
      const key = keys[variant] ?? ''
      const only = new Map([...byKey].filter(([known]) => known === key))
      const name = sha256(JSON.stringify([hashOf(notice), key, draft, bodyTop]))
      return once(name, () => layOut(notice, only, draft, bodyTop))
    },
  }
}

function layOut(
  notice: FrozenNotice,
  byKey: Map<string, LetterForm>,
  draft: boolean,
  bodyTop?: number,
): Promise<CompiledTemplate> {
  const { content, sender } = notice
  const bodies = [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { items, ...form }]) => ({ key, body: letterBody(notice, { ...form, items: orderedItems(items) }) }))
  return compileTemplate(
    bodies.map(({ key, body }) => <LetterPages body={body} draft={draft} key={key} />),
    {
      title: bodies[0]?.body.title ?? content.title,
      author: sender.name,
      date: new Date(`${content.letterDate}T00:00:00+09:00`),
    },
    { codeLabel: bodies.map(({ body }) => body.frame.codeLabel), bodyTop },
  )
}
