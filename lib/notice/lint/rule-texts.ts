import en from '@/messages/en/lint.json'
import ja from '@/messages/ja/lint.json'
import type { Finding, Found, LintLanguage, Rule } from './finding'

type RuleText = { name: string; why: string; rewrite: string }

/** The words of the screens and of the command line are the same: there is one place to change them. */
const TEXTS: Record<LintLanguage, Record<Rule, RuleText>> = { ja: ja.rules, en: en.rules }

export const explained = <F extends Found>(found: F, lang: LintLanguage): F & Finding => {
  const { why, rewrite } = TEXTS[lang][found.rule]
  return { ...found, why, rewrite }
}
