import { hasCode, hasDesk } from './desk-and-code'
import type { Found, LintInput, LintLanguage, Rule } from './finding'
import { tellsOf } from './item-evidence'
import { LOST, wordsOf } from './item-words'
import type { Reading } from './reading'
import { ADVICE, hintsAt, hintsAtList, leavesUntold } from './weak-evidence'

type Part = { rule: Rule; signs: Record<LintLanguage, RegExp> }

/** How one tells that the text speaks of each of the five items of the notice rule (rule 10; rule 8(1) 1, 2, 4, 5, 9). */
const FIVE: readonly Part[] = [
  {
    rule: 'missingOverview',
    signs: {
      ja: /(?:\d|[〇一二三四五六七八九十])[日月][^。\n]{0,120}?(?:た(?:。|こと|もの|件|ところ|ため)|事故|不具合)|概要|経緯|経過|(?:発生した|本件)?(?:事案|事故|事象)(?:の内容)?|何が起|何があ|(?:漏えい|漏洩|流出|紛失|滅失|毀損|誤って|誤り|誤送付|誤送信|誤廃棄|誤交付|誤配|盗難|不正アクセス|侵入|感染|攻撃|改ざん|検知|混入|置き忘れ|捨て|廃棄|持ち出|閲覧|公開|取り違え|盗まれ|失われ|送付し|送信し|お渡しし|見られ|流失|見当たら|所在不明|無くな)[^。\n]{0,60}(?:可能性|判明|分かり|わかり|発生|確認|ました|状態|おそれ)/u,
      en: /what happened|overview|summary of the (?:incident|event)|\b(?:on|and) \d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\bbetween \d{1,2} (?:\w{3,9} )?and \d|\bwe (?:have )?(?:learned|found|discovered|confirmed|became aware|noticed|detected|sent|lost)\b|\b(?:was|were) (?:sent|stolen|lost|disclosed|accessed|delivered|opened|mailed|given|handed|found|left|published|visible|copied)\b|sorry to (?:tell|inform)|on \w+ \d{1,2},? \d{4}|on \d{1,2} \w+ \d{4}|\bincident\b[^.\n]{0,60}\bon\b/iu,
    },
  },
  {
    rule: 'missingCause',
    signs: {
      ja: /原因|要因|理由|起因(?!する)|によるもの|過失|ことによ[りる]|誤りがあ|なぜ|どうして|発端|端緒|背景|きっかけ|ことによって(?:起|生|発)|により(?:起こ|起き|生じ|発生)|(?:不備|不足|ミス|誤り|怠り)によ[りる]|ため(?:です|でし|でござい|と(?:考え|判断|みて)|。|$)/mu,
      en: /\bcauses?\b|\bcaused\b|\bbecause\b|\breason\b|\bdue to\b|\bresult of\b|\b(?:how|why) (?:it|this|the incident|did)\b|by mistake|human error|\bwhich (?:is how|allowed|let|led|made)\b|\bunder investigation\b|\bexploit|\bvulnerab|left (?:open|reachable|unprotected|exposed|public)/iu,
    },
  },
  {
    rule: 'missingDamage',
    signs: {
      ja: /二次的?被害|(?:形跡|痕跡|兆候|様子|動き|事実)[^。\n]{0,20}(?:ません|ない)|(?:今|いま)のところ[^。\n]{0,30}(?:ありません|ございません|おりません)|不正(?:に|な)?(?:利用|使用|使わ|引き|払|請求|ログインされる)(?!相談|デスク|窓口)|(?<!(?:弱点|脆弱性|欠陥|不備)[がを])悪用|(?:被害|影響)(?:は|の|が|\n|\])|(?:被害|への影響)\s*(?:[】:：＞>]|$)|なりすまし|(?:現時点|これまで|現在|今のところ)[^。\n]{0,60}確認(?:されて|できて|して)?(?:い|おり)ません|確認(?:は)?(?:されて|できて|して)?(?:おり|い)ません|(?:ご?連絡|ご?報告|申し?出|話|知らせ)は(?:いただいて|受けて|届いて|寄せられて|ござい|あり)|第三者(?:への提供|に渡)[^。\n]{0,20}確認/mu,
      en: /(?:further|possible|potential|actual) (?:harm|consequences|damage|impact)|secondary (?:damage|harm)|risk(?:s)? to you|evidence of|not (?:seen|found|confirmed) any|(?:likely|possible) consequences|no indication|(?:not (?:\w+ )?|un)aware of any|no sign (?:of|that)|taken advantage|misus|fraudulent use|identity theft|impersonat|\bharm\b|abused/iu,
    },
  },
  {
    rule: 'missingOther',
    signs: {
      ja: /その他|参考|お願い|ご注意|注意ください|お気を付け|ご相談|対応|対策|今後|これから|再発|念のため|(?:応じ|答えにな|返事をな)(?:ら|さら)?ないで|名乗る|騙る|装う|改め|見直|気にな(?:る|られる)|ご?心配な|ご?不安な|ことにし|お気付き|お気づき|不審|お勧め|おすすめ|変更してください|ご確認ください/u,
      en: /other information|what (?:you can|we ask|you may|to) do|\bother:|what (?:you|we)\b[^.\n]{0,20}\b(?:do|did|doing)\b|what (?:(?:should|can|could) you do|have we done|we are doing|we have done|happens next)|measures taken|recommended (?:steps|actions)|should (?:you|any|some)|let us know|(?:nothing (?:that )?|(?:do )?not )(?:you )?(?:need|have) to do|with caution|nothing you have to do|we (?:\w+ )?now\b|\bother\s*$|^[^a-z\n]{0,8}other\b|be wary|we (?:have|are|will) (?:\w+ )?(?:stop|correct|enabl|chang|check|improv|monitor|strengthen|review|replac|train|remov|secur)|if you (?:notice|see|receive|find|have|are)|we (?:recommend|advise|suggest|ask you)|please (?:be|check|beware|change|watch|contact)|steps (?:you|we)|beware|next (?:update|steps)|be (?:careful|alert)/imu,
    },
  },
]

const ITEMS: Record<LintLanguage, RegExp> = {
  ja: /個人(?:データ|情報)の(?:項目|内容|種類)|(?:漏えい|漏洩|流出|紛失|対象|閲覧|該当)[^。\n]{0,30}(?:項目|個人情報|個人データ|情報)|(?:情報|データ)の項目|含まれ(?:て|る|た)|記載(?:の|が|され)|(?:記録|保存|保管|表示|掲載|送信|送付|印字|登録|入力|お預かり|見え|閲覧|写|持ち出)[^。\n]{0,16}(?:情報|データ|項目)|(?:情報|データ|項目|内訳)(?:は|:|】|\]|>|\n)|目に触れ|書かれ|写って|載って/u,
  en: /\b(?:which|what) (?:information|data|details)\b|\bof yours\b|(?:personal )?(?:data|information|details|items)[^.\n]{0,50}\b(?:affected|involved|concerned|leaked|exposed|included|lost|disclosed|contained)|(?:affected|involved|leaked|exposed|lost|following)\b[^.\n]{0,30}\b(?:data|information|items|details)|items of (?:personal )?(?:data|information)|\b(?:contain(?:ed|s)|held|listed|showed|shows|revealed|carried|copied|viewed|disclosed)\b|\bincluded\b/iu,
}

/** What every notice has: the five items, the desk, the code. The rules that find nothing have no excerpt. */
export function missingParts(reading: Reading, input: LintInput): Found[] {
  const { plain } = reading
  const missing: Rule[] = FIVE.filter(
    ({ rule, signs }) =>
      !signs[input.lang].test(plain) &&
      !tellsOf(reading, rule, input.lang) &&
      !hintsAt(reading, rule, input.lang) &&
      !leavesUntold(reading, rule, input.lang, LOST),
  ).map(({ rule }) => rule)
  if (!(ITEMS[input.lang].test(plain) && namesAnItem(reading, input)) && !listsItems(reading, input))
    missing.push('missingItems')
  if (!hasDesk(plain, input)) missing.push('missingDesk')
  if (!hasCode(plain)) missing.push('missingCode')
  return missing.map((rule) => ({ rule, excerpt: '' }))
}

/** Two of them in one sentence are a list, whatever words stand around it. */
const listsItems = (reading: Reading, { items, lang }: LintInput): boolean => {
  const words = items.length === 0 ? LOST.map((word) => [word]) : items.map(wordsOf)
  return (
    reading.pieces.some(({ text }) => words.filter((each) => each.some((word) => word.test(text))).length > 1) ||
    hintsAtList(reading, words, lang)
  )
}

/** "In our name" names no item; nor does advice. */
const NO_ITEM =
  /\b(?:our|(?:the|its) company['’]s) names?\b|\bin the name of\b|\bpersonal (?:information|data)\b|(?:名前|氏名)を(?:出|かた|騙|名乗)|(?:当社|弊社|当院|当店)の名/giu

const namesAnItem = ({ pieces }: Reading, { items, lang }: LintInput): boolean => {
  const words = items.length === 0 ? LOST : items.flatMap(wordsOf)
  return pieces.some(({ text }) => {
    const told = text.replace(NO_ITEM, ' ')
    return (isBullet(text) || !ADVICE[lang].test(told)) && words.some((word) => word.test(told))
  })
}

/** "・問い合わせの内容" is an item, not advice to call. */
const isBullet = (text: string): boolean => text.trim().length < 40 && !/[。.]\s*$/u.test(text)
