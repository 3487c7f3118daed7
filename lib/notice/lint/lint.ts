import { addressee } from './addressee'
import { attachment } from './attachment'
import { noDamage, personCounts, placeholders } from './claims'
import { emphasis } from './emphasis'
import { type Finding, type Found, isWarning, type LintInput } from './finding'
import { missingParts } from './frame'
import { followsLink, links } from './link'
import { qrForms, rewards } from './lures'
import { otherItems } from './other-item'
import { ownVoice } from './own-voice'
import { asksPayment } from './payment'
import { pressure } from './pressure'
import { type Reading, read } from './reading'
import { explained } from './rule-texts'
import { asksSecret } from './secrets'
import { takesOver } from './takeover'
import { thirdParty } from './third-party'

type RuleOf = (reading: Reading, input: LintInput) => Found[]

/** What may stand in no part of a notice, not even quoted. */
const ANYWHERE: readonly RuleOf[] = [links, attachment, placeholders, noDamage, personCounts, thirdParty, emphasis]

/** What the sender may not say itself. What it quotes to warn of it is not its own. */
const OWN_VOICE: readonly RuleOf[] = [
  followsLink,
  asksSecret,
  asksPayment,
  takesOver,
  otherItems,
  pressure,
  rewards,
  qrForms,
]

/** What a whole notice must have. */
const WHOLE: readonly RuleOf[] = [missingParts, addressee]

const judged = (input: LintInput, whole: readonly RuleOf[]): Found[] => {
  const reading = read(input.text)
  const own = ownVoice(reading)
  const seen = new Set<string>()
  return [
    ...OWN_VOICE.flatMap((rule) => rule(own, input)),
    ...[...ANYWHERE, ...whole].flatMap((rule) => rule(reading, input)),
  ].filter(({ rule, excerpt }) => {
    const key = `${rule}\u0000${excerpt}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** What is found in a part of a notice: a field, a sentence. */
export const lintPart = (input: LintInput): Found[] => judged(input, [])

/** What is found in a whole notice, without words. */
export const lintWhole = (input: LintInput): Found[] => judged(input, WHOLE)

/**
 * Whether a notice could be taken for a fraud, or is one. Blocks: it must not go out like this. Warnings: somebody has
 * to say why. Pure; the explanations are in the language of the text.
 */
export function lintNotice(input: LintInput): { blocks: Finding[]; warnings: Finding[] } {
  const found = lintWhole(input).map((finding) => explained(finding, input.lang))
  return {
    blocks: found.filter(({ rule }) => !isWarning(rule)),
    warnings: found.filter(({ rule }) => isWarning(rule)),
  }
}
