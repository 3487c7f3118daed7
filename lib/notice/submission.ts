import { codePointName } from '@/lib/pdf/clusters'
import { uncovered } from '@/lib/pdf/coverage'
import { clientTexts } from './client'
import { missingForForms } from './form-texts'
import { lintFrozen, type OwnDomains, type PlacedFound } from './lint/frozen-lint'
import { missingTexts } from './model'
import type { ContentField, FrozenNotice } from './schema'
import type { LetterForm } from './variants'

/**
 * What stands in the way of submitting, as message keys by field: a text that the notice rule asks for is missing, a
 * wording that a genuine notice never has, a character that no font can print. Empty: it may be submitted.
 * @param forms of the people on the list: who needs an opening of their own, or the English letter
 * @param domains the sender's own, for links and mail
 */
export function submissionProblems(
  notice: FrozenNotice,
  forms: readonly LetterForm[],
  domains: OwnDomains,
): Record<string, string[]> {
  const { content, sender, desk, clients = {} } = notice
  const problems: Record<string, string[]> = {}
  const add = (field: string, message: string) => {
    problems[field] = [...(problems[field] ?? []), message]
  }
  for (const field of new Set([...missingTexts(content), ...missingForForms(content, forms)]))
    add(field, 'form.required')
  for (const [field, messages] of wordingMessages(lintFrozen(notice, forms, domains).blocks))
    for (const message of messages) add(field, message)
  const texts: [field: string, text: string][] = [
    ...(Object.keys(content) as ContentField[]).map((field): [string, string] => [field, content[field]]),
    ...clientTexts(clients).map((text): [string, string] => ['clients', text]),
    ...[...Object.values(sender), ...Object.values(desk)].map((text): [string, string] => ['sender', text ?? '']),
  ]
  for (const [field, text] of texts) {
    const missing = uncovered(text)[0]
    if (missing) add(field, `notice.errors.glyph?${new URLSearchParams({ char: codePointName(missing.codePoint) })}`)
  }
  return problems
}

/** Place by place and rule by rule: the words, why they cannot stand, what to write instead. */
function wordingMessages(blocks: readonly PlacedFound[]): [place: string, messages: string[]][] {
  const groups = new Map<string, PlacedFound[]>()
  for (const found of blocks) {
    const key = `${found.place} ${found.rule}`
    groups.set(key, [...(groups.get(key) ?? []), found])
  }
  return [...groups.values()].map((group) => {
    const [{ place, rule } = { place: 'letter', rule: 'placeholder' }] = group
    const excerpt = group.flatMap((found) => found.excerpt || []).join('」「')
    return [
      place,
      [
        ...(excerpt ? [`lint.found?${new URLSearchParams({ excerpt })}`] : []),
        `lint.rules.${rule}.why`,
        `lint.rules.${rule}.rewrite`,
      ],
    ]
  })
}
