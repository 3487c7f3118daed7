import { codePointName } from '@/lib/pdf/clusters'
import { uncovered } from '@/lib/pdf/coverage'
import { missingForForms } from './form-texts'
import { missingTexts } from './model'
import type { ContentField, FrozenNotice } from './schema'
import type { LetterForm } from './variants'
import { guardWording } from './wording-guard'

/**
 * What stands in the way of submitting, as message keys by field: a text that the notice rule asks for is missing, a
 * wording that a genuine notice never has, a character that no font can print. Empty: it may be submitted.
 * @param forms of the people on the list: who needs an opening of their own, or the English letter
 */
export function submissionProblems(
  { content, sender, desk }: FrozenNotice,
  forms: readonly LetterForm[],
): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  const add = (field: string, message: string) => {
    problems[field] = [...(problems[field] ?? []), message]
  }
  for (const field of new Set([...missingTexts(content), ...missingForForms(content, forms)]))
    add(field, 'form.required')
  for (const { field, rule, excerpt } of guardWording(content))
    add(field, `notice.guard.${rule}?${new URLSearchParams({ excerpt })}`)
  const texts: [field: string, text: string][] = [
    ...(Object.keys(content) as ContentField[]).map((field): [string, string] => [field, content[field]]),
    ...[...Object.values(sender), ...Object.values(desk)].map((text): [string, string] => ['sender', text ?? '']),
  ]
  for (const [field, text] of texts) {
    const missing = uncovered(text)[0]
    if (missing) add(field, `notice.errors.glyph?${new URLSearchParams({ char: codePointName(missing.codePoint) })}`)
  }
  return problems
}
