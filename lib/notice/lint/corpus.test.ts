import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BLOCK_RULES, type LintInput, WARNING_RULES } from './finding'
import { lintNotice } from './lint'

const lines = <T>(name: string): T[] =>
  readFileSync(new URL(`../../../e2e/fixtures/letters/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

type Sound = LintInput & { id: string }
type Scam = Sound & { expect: string[] }

const SCAMS = lines<Scam>('scams')
const SOUND = lines<Sound>('sound')

const rulesIn = (input: LintInput) => {
  const { blocks, warnings } = lintNotice(input)
  return [...blocks, ...warnings].map(({ rule }) => rule)
}

describe('texts written as frauds write', () => {
  it.each(SCAMS.map((scam) => [scam.id, scam] as const))('%s is caught by the rule it breaks', (_id, scam) => {
    expect(rulesIn(scam)).toEqual(expect.arrayContaining(scam.expect))
  })
  it('break every rule', () => {
    const broken = new Set(SCAMS.flatMap((scam) => rulesIn(scam)))
    expect([...BLOCK_RULES, ...WARNING_RULES].filter((rule) => !broken.has(rule))).toEqual([])
  })
})

describe('sound notices', () => {
  it.each(SOUND.map((notice) => [notice.id, notice] as const))('%s passes clean', (_id, notice) => {
    expect(lintNotice(notice)).toEqual({ blocks: [], warnings: [] })
  })
  it.each(SOUND.map((notice) => [notice.id, notice] as const))('%s passes clean with wrapped lines', (_id, notice) => {
    const wrapped =
      notice.lang === 'en'
        ? notice.text.replace(/(.{60,72}) /gu, '$1\n')
        : notice.text.replace(/([^\n]{33}[ぁ-んァ-ヶ一-龠])(?=[^\n。、」]{4})/gu, '$1\n')
    expect(lintNotice({ ...notice, text: wrapped })).toEqual({ blocks: [], warnings: [] })
  })
})
