import en from '@/messages/en/triage-signs.json'
import ja from '@/messages/ja/triage-signs.json'
import type { Sign } from './signs/sign'

export type Lang = 'ja' | 'en'
const TEXTS: Record<Lang, Record<string, string>> = { ja: ja.signs, en: en.signs }

/** What the sign says, in a sentence. The words of the message are shown as they stand; they are never a link. */
export function reasonText({ code, values }: Pick<Sign, 'code' | 'values'>, lang: Lang): string {
  return (TEXTS[lang][code] ?? code).replace(/\{(\w{1,20})\}/gu, (whole, name: string) => String(values[name] ?? whole))
}
