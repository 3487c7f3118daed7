/** Rules whose findings keep a notice from being submitted. */
export const BLOCK_RULES = [
  'foreignLink',
  'lookalikeLink',
  'shortLink',
  'ipLink',
  'formLink',
  'followLink',
  'foreignMail',
  'asksSecret',
  'asksPayment',
  'takeover',
  'attachment',
  'missingDesk',
  'missingCode',
  'missingOverview',
  'missingItems',
  'missingCause',
  'missingDamage',
  'missingOther',
  'otherItem',
  'placeholder',
  'noDamage',
] as const

/** Rules whose findings an approver can let stand, with a reason. */
export const WARNING_RULES = [
  'personCount',
  'pressure',
  'noAddressee',
  'thirdParty',
  'reward',
  'qrForm',
  'emphasis',
] as const

export type WarningRule = (typeof WARNING_RULES)[number]
export type Rule = (typeof BLOCK_RULES)[number] | WarningRule

/** `excerpt`: the words as they were written; empty when something is missing. */
export type Found = { rule: Rule; excerpt: string }

/** What a reader of the lint is told: which rule, which words, why, and what to write instead. */
export type Finding = Found & { why: string; rewrite: string }

export type LintLanguage = 'ja' | 'en'

export type LintInput = {
  channel: 'letter' | 'mail'
  /** Of the text, and of the explanations. */
  lang: LintLanguage
  text: string
  entity: {
    name: string
    domains: readonly string[]
    phone: string
    /** The client whose data it was: the letter says what it has to do with this. */
    client?: string[]
  }
  /** What this reader lost: codes of the catalogue, or labels in either language. Empty: not known. */
  items: readonly string[]
}

export const isWarning = (rule: Rule): rule is WarningRule => (WARNING_RULES as readonly string[]).includes(rule)
