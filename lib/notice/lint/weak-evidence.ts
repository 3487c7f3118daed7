import type { LintLanguage, Rule } from './finding'
import type { Piece, Reading } from './reading'

/** One word of `any` in one sentence hints at the item, unless the sentence is of another kind. */
type Hint = { any: RegExp; unless: RegExp }

/** What the reader may do, or what others may try: it tells of no cause, and of no item. */
export const ADVICE: Record<LintLanguage, RegExp> = {
  ja: /ください|下さい|お願い|ご?注意|名乗|お?尋ね|おたずね|お聞き|お電話|問い?合わ?せ|場合|ことは(?:あり|ござい)ません/u,
  en: /\b(?:please|kindly|do not|don['’]t|beware|careful|wary|if you|if (?:any|some)\w*|should (?:you|any|some|an?)\b|ask us|(?:will|shall|we) never (?:ask|call|phone|write|request|collect|send)|never (?:ask|give|tell|share|open|enter|send)|will not|call us|whoever)/iu,
}
/** What was done about it names the fault that is no more. */
const MEASURES = {
  ja: /今後|再発|防止|徹底|見直|改め|強化|こととし|ことにし|よう(?:に)?(?:し|いた)(?:まし|ます)/u,
  en: /\b(?:will|from now|from this|in future|we (?:have|now)|has been (?:changed|improved|strengthened))\b/iu,
}
const either = (a: RegExp, b: RegExp) => new RegExp(`${a.source}|${b.source}`, 'iu')

const CAUSE: Record<LintLanguage, Hint> = {
  ja: {
    any: /^\W*(?:\S{0,8}(?:わけ|いきさつ|訳))\s*$|^いきさつ|間違|もと(?:で(?:す|し|ご)|に)|ミス|過ち|過誤|落ち度|至らな|手順|手続の|決まり|取り決め|きまり|ルール|規定|内規|定め(?:を|が|に|の)|規則(?!第)|仕組み|(?:設定|操作|処理|作業|宛先|権限|管理)[^。]{0,24}(?:誤|ミス|不備|不足|まま|間違|変更した際|漏れ|なってい|ていな|残っ|甘|不十分)|施錠|鍵の|権限(?:が|を|の)|監督|推測|簡単な|単純な|古い|更新(?:を|が|して)[^。]{0,12}(?:ず|ない|な[かい]|怠|漏|遅)|欠陥|弱点|脆弱|マルウェア|偽(?:の)?(?:メール|サイト|画面)|(?:付け|掛け|かけ|消し|戻し|外し|し|入れ|閉め|ことを)忘れ|放置|抜け(?:が|てい|で)|欠けて|任せ|急い|慌て|紛れ|重なって|重ねて|はさま|挟ま|混入|手違い|勘違い|気付かず|気づかず|(?:確認|確かめ|検査|試験|試し|記録|制限|暗号化|区別|突合|照合|点検)[^。]{0,12}(?:せず|しない|して(?:い|おり)ませんでした|していなかった|ておらず|を怠|不足|漏れ|を省|ないまま|不十分|られて(?:い|おら)|なかった)/u,
    unless: either(either(ADVICE.ja, MEASURES.ja), /二次|悪用|現時点|本日まで|現在まで|記録上/u),
  },
  en: {
    any: /\b(?:our failings?|no means|audited|forbids?|forbidden|optional at the time|obtained elsewhere|kept in an? (?:open|unlocked)|alone from|one column|fault|mistak\w*|error|rules?|procedures?|skipp\w+|malware|weak\w*|outdated|old (?:machine|software|system|version)|unlocked|belongs? in|(?:left|lay|put|kept) (?:beside|behind|on|in|at|out|next to|unattended)|must (?:be|not)|neither was|(?:had|has) (?:changed|clipped|forgotten|not|never|put|placed|set|given|shared|left)|settings?|guess\w*|not (?:encrypted|restricted|tested|separated|inspect\w*|check\w*|locked|updated|removed|deleted|erased|notic\w*|follow\w*)|nothing (?:technical )?(?:stopped|prevented)|nobody (?:was|checked|made|noticed)|no (?:second check|check|lock|password|one checked|member of (?:our )?staff)|unsupervised|confus\w+|similar|alike|the same name|careless\w*|negligen\w*|insufficient|inadequate|bug|defect|flaw|stole (?:an?|the|our|its)|trick\w*|deceiv\w*|pasted|too (?:many|wide\w*|simple|short|easy|long)|without|instead of|meant to)\b/iu,
    unless: either(ADVICE.en, /\b(?:will|from (?:now|this)|in future|may|might|could(?! have)|pretend\w*|so far)\b/iu),
  },
}

/** How it stands: what is known of harm to this day, or what may come. Whether the thing itself was found does not count. */
const DAMAGE: Record<LintLanguage, Hint> = {
  ja: {
    any: /(?:現時点|現在|いま|今|今のところ|これまで|今日まで|本日まで|きょうまで|までに)[^。\n]{0,60}(?:ません|ない(?:。|です)|なかった)|不都合|困った|困り|悪さ|(?<!(?:弱点|脆弱性|欠陥|不備)[がを])悪用|(?<!ランサムウェア)被害(?!届|と)|なりすま|(?:知る|知れる)ところ|(?:かどうか|か否か|たか)[^。\n]{0,14}(?:分か|わか|不明|確認)|(?:誘い|勧誘|詐欺|請求|電話|メール|訪問|連絡)[^。\n]{0,30}(?:おそれ|恐れ|可能性|かもしれ|考えられ|ないとは)|(?:おそれ|恐れ|可能性|心配|危険|リスク)(?:は|も|が)[^。\n]{0,16}(?:残|否定|低い|考え|皆無|ゼロ|な[いく]|排除)/u,
    unless:
      /ご?心配(?:を|お)(?:かけ|掛け)|脆弱性|警察に|届け出|廃棄した|原因|(?:端末|書類|鞄|名簿|封筒|媒体|メモリー?|パソコン|綴り)[^。]{0,20}(?:見つか|見当た|発見)|回収|ください|お願い/u,
  },
  en: {
    any: /\b(?:so far|to date|until (?:now|today)|up to now|as of|as yet|yet|to our knowledge|as far as we|at present|at this (?:point|time|stage))\b[^.\n]{0,80}\b(?:not?|nobody|none|nothing|neither|unaware)\b|\b(?:not?|nobody|none|nothing|neither|unaware)\b[^.\n]{0,80}\b(?:so far|to date|until (?:now|today)|up to now|as yet|yet|to our knowledge|at present|at this (?:point|time|stage)|come to our|turned up|reported|come to light)\b|\bheard of (?:none|no|nothing)|\b(?:told us of|reported) (?:any|odd|no|strange|anything)|\b(?:scams?|attempts? to pose|conceivable)\b|\bturned up\b|\bwe (?:do not|cannot|can['’]t|don['’]t) (?:know (?:who|whether|if)|tell (?:who|whether|if)|exclude|rule|promise|call it)|\b(?:can|could|may|might) (?:still )?(?:happen|occur|follow|be used|try|call|write|telephone|approach|pretend|receive|get (?:calls|mails?))\b|\b(?:remains (?:possible|conceivable)|unlikely|misuse\w*|harm|fraud\w*)\b/iu,
    unless:
      /\b(?:how (?:it|this|the)|the cause|(?:bag|stick|laptop|paper|letter|document|folder|device|phone|computer)s?\b[^.]{0,30}\bnot (?:yet )?(?:been )?(?:found|recovered|returned))\b/iu,
  },
}

const OTHER: Record<LintLanguage, Hint> = {
  ja: {
    any: /いただければ|いただけ(?:れば|ます|ましたら)|ください|下さい|お願い(?:し|いた|申)|願います|願い(?:ます|たく)|詐欺で|偽物|(?:聞き|尋ね|求め|うかが|お願い)[^。\n]{0,8}ことは|(?:ない|ず)で|不要|必要は(?:あり|ござい)ません|手続き?は|改めて|再発|防止|見直|徹底|(?:停止|遮断|変更|無効|暗号化|訓練|研修|導入|点検|届出|通報|削除|消去)[^。\n]{0,12}まし|今後|次回|次の(?:お知らせ|ご報告)|相談/u,
    unless:
      /(?:番号|コード)[^。\n]{0,24}(?:知らせ|伝え|言って|申し|おっしゃ)|問い?合わ?せ|(?:\d{2,4}-){2}\d{3,4}|許し|容赦|理解|了承|寛恕/u,
  },
  en: {
    any: /\b(?:please|kindly|do not|don['’]t|never|will not|won['’]t|beware|expect|would like to hear|distrust|s[kc]eptical|check|change|if (?:you|any\w*|some\w*|an?|one)\b|should (?:you|any\w*|some\w*|an?)\b|we (?:have|now|will) (?:\w+ )?(?!sorry)|(?:your|our) move|steps?|from now|second report|tell us and|no need|need not)\b/iu,
    unless:
      /\b0\d{1,3}-\d{2,4}|\b(?:quote|mention|reference)\b|\b(?:sorry|apolog\w*|regret\w*)\b|tell us this number/iu,
  },
}

/** A date with words around it, or something told as having happened, where a notice begins. */
const OVERVIEW: Record<LintLanguage, Hint> = {
  ja: {
    any: /(?=[^\n]{24})[^\n]{0,60}(?:(?:\d|[〇一二三四五六七八九十])\s?[日月]|\d{4}[-/.]\d{1,2}|未明|早朝|先週|先月|先日|昨年|今年)|(?:誤|盗|紛失|流出|漏|感染|攻撃|侵入|複写|持ち(?:出|帰)|見ら|見え|送信|送付|渡し|失くし|忘れ|落と)[^。\n]{0,30}(?:まし|ており|てい|た(?:。|こと|とき))/u,
    unless:
      /お知らせ|お詫び|おわび|ご?報告|申し上げ|原因|含まれ|記載|項目|二次|悪用|載って|載せ|可能性|おそれ|現時点|届い|お願い|ください|見直|対象|ご注意/u,
  },
  en: {
    any: /\b(?:on|in|between|since|from|during|until|last)\s+(?:the\s+)?(?:\w+\s+){0,2}(?:\d{1,2}\b|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|night)|\b\d{4}-\d\d-\d\d\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b[^.\n]{20,}|\b(?:gave|given|lost|stole|stolen|sent|took|taken|opened|attacked|copied|left|read|saw|seen|broke|published|visible|handed|put out)\b/iu,
    unless:
      /\b(?:sorry|apolog\w*|inform you|thank|will|if|please|contain\w*|causes?|because|may|might|could|misus\w*|your (?:full )?name|date of birth|address|no (?:report|sign|evidence)|so far|not)\b/iu,
  },
}

const HINTS: Partial<Record<Rule, Record<LintLanguage, Hint>>> = {
  missingOverview: OVERVIEW,
  missingCause: CAUSE,
  missingDamage: DAMAGE,
  missingOther: OTHER,
}

/** Whether one sentence at least hints at the item: too little to be sure of it, too much to say that it is missing. */
export function hintsAt({ pieces, plain }: Reading, rule: Rule, lang: LintLanguage): boolean {
  const hint = HINTS[rule]?.[lang]
  if (!hint) return false
  const read = rule === 'missingOverview' ? pieces.filter(({ start }) => start < plain.length / 2) : pieces
  return read.some(({ text }) => hint.any.test(text) && !hint.unless.test(text))
}

/** What every letter has beside the items: courtesy, who writes, what was got back, when one can be called. */
const COURTESY: Record<LintLanguage, RegExp> = {
  ja: /0\d{1,4}-\d|添付|掲載|リンク|URL|原因|(?:盗まれ|漏れ|流出し|漏えいし|閲覧され|見られ|持ち出され)た(?:可能性|おそれ|恐れ)|賜り|お祈り|守ることができ|不手際|禁止|廃止|やめ|移し|移行|申し?出|含まれ(?:ませ|てお)|保存しておらず|載せて|載って|残って|開くこと|見ること|その間|ご?ご?健勝|詫び|わび|申し訳|恐縮|お許し|ご迷惑|ご心配|存じます|拝啓|敬具|謹|時下|候、|平素|ありがと|お知らせ(?:し|いた|で)|ご報告|通知し|次のとおり|下記|回収|返却|引き取|届けて|受け取|戻って|消し|削除|停止|公開し|委員会|警察|代表|理事長|社長|窓口|番号|受付|時から|株式会社|法人|です。$|ご不明/u,
  en: /\b0\d{1,4}-\d|\b(?:causes?|explains?|concerns?|the (?:company|firm) that|seriously|privacy|logs show|displayed|watching|we are|links?|attachments?|sorry|apolog\w*|regret\w*|thank|inform you|tell you|writ(?:e|ing) to|dear|sincerely|returned|retrieved|recovered|got back|brought back|collected|erased|deleted|fixed|corrected|stopped|shut|blocked|police|commission|desk|phone|telephone|call|hours|weekdays|number|reference|director|president|now|update|it (?:shows|held|carried)|contain\w*|held|shows)\b/iu,
}
/** Shorter ones are headings and halves of a list. */
const SENTENCE = { ja: 14, en: 40 }
/** What happened is told as past; how it stands may be told as it is. */
const PAST = {
  ja: /(?:た|たため|たから|たこと|たもの)(?:です|でした|でございます)?。$|ており|て(?:い|おり)ました/u,
  en: /\b(?:was|were|had|did|\p{L}+ed)\b/iu,
}

/**
 * Whether something is told that no word of this lint accounts for. It may well be the item that seems to be missing:
 * then nobody can be sure that it is. Only of what prose tells in a thousand ways.
 */
export function leavesUntold({ pieces }: Reading, rule: Rule, lang: LintLanguage, items: readonly RegExp[]): boolean {
  if (rule !== 'missingCause' && rule !== 'missingDamage') return false
  const others = Object.entries(HINTS).flatMap(([other, hint]) => (other === rule ? [] : [hint[lang].any]))
  const known = [COURTESY[lang], ADVICE[lang], MEASURES[lang], ...others, ...items]
  return pieces.some(({ text }) => {
    const sentence = text.trim()
    if (sentence.length < SENTENCE[lang] || !/[。.]$/u.test(sentence)) return false
    if (rule === 'missingCause' && !PAST[lang].test(sentence)) return false
    return !known.some((kind) => kind.test(sentence))
  })
}

/** So many sentences or bullets on end make one list. */
const LIST = 6

/** Whether two of the words stand near each other, outside advice. */
export function hintsAtList({ pieces }: Reading, words: readonly (readonly RegExp[])[], lang: LintLanguage): boolean {
  const told = pieces.filter(({ text }: Piece) => text.trim() !== '' && !ADVICE[lang].test(text))
  return told.some((_, i) => {
    const near = told.slice(i, i + LIST)
    return words.filter((each) => near.some(({ text }) => each.some((word) => word.test(text)))).length > 1
  })
}
