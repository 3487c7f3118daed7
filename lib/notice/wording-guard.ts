import type { ContentField, NoticeContent } from './schema'

export type Finding = { field: ContentField; rule: keyof typeof RULES; excerpt: string }

const SECRETS = '(パスワード|暗証番号|カード番号|セキュリティコード|口座番号|個人番号|マイナンバー)'

/**
 * What a notice must never contain, because people are told everywhere to distrust it, or because the law keeps it out.
 * Each pattern stops at what it is sure of.
 */
const RULES = {
  /** Nothing to follow: readers open the site themselves, as they always do. */
  link: /https?:\/\/|www\.|[a-z0-9-]+\.(com|net|org|jp|info|biz|xyz|top|link|me|ly)\b(?!\S*@)/iu,
  /** A genuine notice asks for nothing. */
  asksForSecret: new RegExp(
    `${SECRETS}[^。]{0,20}(ご?入力|ご?返信|ご?記入|お知らせ|お伝え|ご?連絡|ご?提示)(ください|下さい|願)`,
    'u',
  ),
  /** Items 3 and 6 to 8 of rule 8(1) are for the regulator (rule 10). */
  personCount: /[0-9０-９,，]+\s*(名|人)(様|分|の(お客様|患者|方|個人|会員|皆様))/u,
  /** "Not confirmed" is not "none". */
  noDamage:
    /(二次被害|被害|悪用|不正利用)(は|も)(一切|全く)?(ありません|ございません|発生していません|発生しておりません)/u,
  pressure: /至急|今すぐ|ただちに手続|24時間以内|２４時間以内|アカウント停止|凍結|最終警告/u,
  /** Left to be filled in. */
  placeholder: /[○〇●]{2,}|[【［[〔](要記入|記入|未定|TODO|ここに)|XXX|ＸＸＸ/u,
} as const

/** Everything found in the texts, in the order of the letter. Empty: nothing speaks against submitting it. */
export function guardWording(content: NoticeContent): Finding[] {
  const rules = Object.keys(RULES) as Finding['rule'][]
  return (Object.keys(content) as ContentField[]).flatMap((field) =>
    rules.flatMap((rule) => {
      const hit = RULES[rule].exec(content[field])
      return hit ? [{ field, rule, excerpt: hit[0].slice(0, 40) }] : []
    }),
  )
}
