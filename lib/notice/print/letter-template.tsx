import { hashOf } from '@/lib/notice/frozen'
import { LetterText } from '@/lib/notice/pdf'
import type { FrozenNotice } from '@/lib/notice/schema'
import { orderedItems, variantKey } from '@/lib/notice/variants'
import { compileTemplate } from '@/lib/pdf/letter/compile-template'
import type { CompiledTemplate } from '@/lib/pdf/letter/compiled-template'
import { sha256 } from '@/lib/platform/crypto'

/** A laid-out letter: one variant per distinct list of items. */
export type LetterTemplate = {
  compiled: CompiledTemplate
  /** Which variant somebody with these items gets. @throws when the template was not made for them */
  variantFor: (itemCodes: readonly string[]) => number
}

/** Laying out takes a fraction of a second per variant, stamping none: a template is kept while its letters are printed. */
const KEPT = 6
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
 * The template of a notice for people with these items: same notice and items, same template, byte for byte.
 * @param draft marks every page as a draft; for a text that nobody has approved.
 */
export async function letterTemplate(
  notice: FrozenNotice,
  groups: readonly (readonly string[])[],
  { draft = false }: { draft?: boolean } = {},
): Promise<LetterTemplate> {
  const keys = [...new Set(groups.map(variantKey))].sort()
  const variants = keys.map((key) => orderedItems(key.split('\u001f')))
  const compiled = await once(sha256(JSON.stringify([hashOf(notice), keys, draft])), () =>
    compileTemplate(
      variants.map((items) => <LetterText draft={draft} items={items} key={items.join()} notice={notice} />),
      {
        title: notice.content.title,
        author: notice.sender.name,
        date: new Date(`${notice.content.letterDate}T00:00:00+09:00`),
      },
    ),
  )
  return {
    compiled,
    variantFor: (itemCodes) => {
      const variant = keys.indexOf(variantKey(itemCodes))
      if (variant < 0) throw new Error('a letter template was not made for these items')
      return variant
    },
  }
}
