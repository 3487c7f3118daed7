import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LintInput, Rule } from './finding'
import { lintNotice } from './lint'

type Sound = LintInput & { id: string }
const SOUND: Sound[] = readFileSync(new URL('../../../e2e/fixtures/letters/sound.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** A heading: short, numbered or in brackets or ending in a colon, alone on its line or before the section's words. */
const OPENS =
  /^\s*(?:[【＜<〔■●◆]|[（(]?[0-9０-９一二三四五①-⑤][）)．.、　 ]|[-・]\s?(?=\p{L}[^:：。]{1,28}[:：])|\p{L}[^:：。.]{2,40}[:：]\s?|(?:What|How|Why|Your|The|Summary|Cause|Data|Further|Other|Possible|Secondary|Consequences)\b[^.!]{0,44}[.?]?$)/u
const NAMES: Partial<Record<Rule, RegExp>> = {
  missingOverview: /概要|経緯|何が(?:起|あ)|なにがあ|わかっていること|what happened|overview|summary|what we know\b/iu,
  missingItems:
    /項目|(?:対象|該当|漏えい|流出|見られた|どの)[^。]{0,16}情報|記載されて|what information|your (?:data|information|details)|data involved|items/iu,
  missingCause: /原因|なぜ|どうして|cause|^\W*why\b|how (?:it|this) happened/iu,
  missingDamage:
    /二次的?被害|心配なこと|被害について|わるいこと|secondary|consequences|possible (?:effects|harm)|impact|what may follow|risk/iu,
}

const isHeading = (line: string) => OPENS.test(line) && line.length > 0
const isShort = (line: string) => line.length < (/[ぁ-ん]/u.test(line) ? 22 : 50) && !/。$/u.test(line)
const heading = (line: string) => line.slice(0, 34).split(/[：:。　]|[.?] /u)[0] ?? ''

/** The text without the section of that name; null where it has no such section. */
function without(text: string, name: RegExp): string | null {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => isHeading(line) && name.test(heading(line)))
  if (from < 0) return null
  const length = lines.slice(from + 1).findIndex((line) => isHeading(line) && !/^\s*[・-]/u.test(line))
  if (length < 0) return null
  // What stands above the first section often tells of the event too: only names and numbers are kept of it.
  const before = name === NAMES.missingOverview ? lines.slice(0, from).filter(isShort) : lines.slice(0, from)
  return [...before, ...lines.slice(from + 1 + length)].join('\n')
}

/**
 * The share of shortened texts in which the item is missed. A hint anywhere is enough not to block (weak-evidence.ts), so
 * it is not all of them: most of those that pass tell the cause, or the event, in another section.
 */
const AT_LEAST: Partial<Record<Rule, number>> = {
  missingOverview: 0.4,
  missingItems: 0.8,
  missingCause: 0.7,
  missingDamage: 0.65,
}

describe('a sound notice without one of its items', () => {
  it.each(Object.entries(NAMES) as [Rule, RegExp][])('is found out: %s', (rule, name) => {
    const cut = SOUND.flatMap(({ id, ...notice }) => {
      const text = without(notice.text, name)
      return text === null
        ? []
        : [{ id, text, missed: lintNotice({ ...notice, text }).blocks.some((b) => b.rule === rule) }]
    })
    const passed = cut.filter(({ missed }) => !missed)
    expect(cut.length).toBeGreaterThan(10)
    expect((cut.length - passed.length) / cut.length).toBeGreaterThanOrEqual(AT_LEAST[rule] ?? 1)
  })
})
