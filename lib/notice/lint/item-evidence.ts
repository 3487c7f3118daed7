import type { LintLanguage, Rule } from './finding'
import type { Reading } from './reading'

/**
 * A sentence tells of an item when it has a word of every class of one row, and nothing of `unless`. The classes are
 * kinds of words, not phrases: any deed with any thing, any harm with any degree of certainty.
 */
type Row = { all: readonly RegExp[]; unless?: RegExp }

const DATE = {
  ja: /(?:\d|[〇一二三四五六七八九十])\s?[日月時]|未明|早朝|夕方|昨日|先日/u,
  en: /\b(?:last (?:week|month|year|night)|overnight|January|February|March|April|May|June|July|August|September|October|November|December)\b|\b\d{4}-\d\d-\d\d\b|\b(?:yesterday|last (?:week|month)|that (?:day|night))\b/u,
}
/** What befalls data, and what holds data. */
const BEFALLS_EN =
  /\b(?:attacked|hit by|infected|locked|encrypted|stolen|lost|leaked|copied|altered|displayed|published|misdirected|mislaid|intruded|broken into|tampered|taken|sent|mailed|posted|handed|attached|accessed|exposed|disclosed|opened|left|thrown away|appear(?:ed)?|astray|broke|took|went (?:missing|to)|showed|missing|reached|delivered|misplaced|dropped|removed|deleted|destroyed|burgled|robbed|hacked|compromised|intercepted|forwarded|uploaded|visible|downloaded|photographed|printed|viewed|seen)\b/iu
const HOLDS_EN =
  /\b(?:servers?|computers?|laptops?|systems?|databases?|files?|lists?|records?|data|information|USB|stick|drive|disks?|letters?|documents?|e?-?mails?|parcels?|envelopes?|pages?|phones?|papers?|forms?|order|account|bag|case|tablet|website|site|app|applications?|folders?)\b/iu
/** "Data lost: …" is a heading of the items; a sentence has its verb. */
const TOLD_EN = /\b(?:was|were|been|had|has|have|we|I)\b/u
/** Telling what was in it, or what will be done, is not telling what happened. */
const NOT_AN_EVENT_EN = /\b(?:may|might|could|would|will|if|never|not|please|contain\w*|cause|because|why)\b/iu

/** Something that was not as it should be. */
const FAULT = {
  ja: /(?:更新|適用|対応|修正)(?:が|を|の)?[^。]{0,8}(?:遅れ|漏れ|されて(?:い|おり)ません)|怠|甘さ|甘かった|突かれ|突いた|(?:弱点|脆弱性|欠陥|不備)[^。]{0,10}(?:悪用|利用され|攻撃)|守られて|守らず|忘れて|し忘れ|戻し忘れ|見落と|取り違え|勘違い|間違え|誤(?:解|認|入力|設定|操作|選択)|どこから(?:侵入|漏)|経路[^。]{0,12}(?:特定|調査|分か|わか)|思い込|手違い|不注意|省(?:い|略)|不十分|不徹底|行き届|そこから(?:入|侵入)|にとどま|できていな|していなかった|気づかなかった|どうして/u,
  en: /\b(?:that is how|(?:came|got|broke|entered|gained|went) (?:\w+ )?(?:in|into|access|entry)?\s?(?:through|via|by)|entered through|fault in|weakness|should (?:have|not have)|had not been|was not (?:followed|checked|installed|set|protected|restricted|removed)|were not (?:followed|checked|installed|set|protected|restricted|removed)|against (?:our|the) rules|did not (?:check|cover|separate|follow|notice|remove|restrict)|failed to|forgot\w*|overlooked|mistook|mixed up|oversight|misconfigur\w*|wrongly set|poorly protected|(?:lacked|missed|missing) [^.\n]{0,20}(?:updates?|patch\w*|checks?)|nobody (?:made|did|checked|noticed)|mistakenly|(?:wrong|incorrect) (?:envelope|address\w*|number|file|box|setting|option|recipient|list)|(?:clicked|opened) (?:a|an|the) (?:\w+ )?(?:link|attachment|file)|(?:not (?:yet )?(?:established|known?|determined|found out)|still (?:looking into|examining|investigating|trying to)) (?:how|why|what caused)|without (?:checking|the required|permission))\b|^\W*why\b/imu,
}

/** What may be done with the data, and how sure one is of it. */
const HARM = {
  ja: /使われ|悪用|公開|拡散|なりすま|引き落と|払戻|払い戻|詐欺|かた[るっり]|装[いうっ]|よそお|困[りっ]|迷惑|勧誘|事が起き|見せていな|渡していな/u,
  en: /\b(?:misus\w*|using|abus\w*|used|publish\w*|publication|withdrawals?|fraud\w*|pose as|posing|impersonat\w*|phishing|fake|scams?|identity|harm|telephone or approach|call or approach|bad use|bad purpose|criminals?|fraudsters?|strangers?|trick\w*|deceiv\w*|exploit(?:ed)? (?:your|the) (?:data|information|details)|unwanted|abuse|sell|sold|passed on)\b/iu,
}
const HOW_SURE = {
  ja: /確認(?:は|には)?(?:され|でき|して|し(?:ており|て)|至)|わかって|分かって|聞いて|伺って|得ていま|調べて|可能性|おそれ|恐れ|かもしれ|言い切れ|否定でき|考えられ|(?:届い|入っ|受け)て(?:い|おり)ま/u,
  en: /\b(?:may|might|could|can help|possib\w+|risks?|cannot (?:exclude|promise|rule out)|so far|to date|as of|as yet|at (?:this|the present) (?:point|time|stage|moment)|to our knowledge|nobody|no one|nothing suggests|nothing indicates|neither|have (?:not )?(?:heard|seen|received|found)|no (?:report|sign|trace|indication)\w*|not been confirmed)\b/iu,
}
const HARM_UNLESS_EN = /\b(?:we (?:will )?never|your PIN|exploited|the cause)\b/iu

/** What to do, and about what. */
const DO = {
  ja: /ください|下さい|お願い(?:し|いた|申)|お願いします|(?:ないで|ずに)/u,
  en: /\b(?:please|be (?:careful|wary|alert|cautious)|do not|don['’]t|treat|check|watch|look (?:through|over)|speak to|ask your|talk to|you (?:can|may|should)|if you|put the phone down|hang up|remind|consider|keep an eye|look out|never (?:give|tell|share|open)|stay|be on|make sure|report|ignore|delete)\b/iu,
}
const ABOUT = {
  ja: /不審|見知らぬ|心当たり|電話|メール|連絡|訪問|請求|明細|通帳|記帳|再発行|パスワード|暗証|変更|相談|警察|手口|にせもの|偽/u,
  en: /\b(?:statements?|passbook|passwords?|calls?|callers?|e?-?mails?|messages?|links?|suspicious|unexpected|unfamiliar|(?:your|the) bank|card company|police|replac\w+|embassy|prize|visitors?|letters? you|bills?|accounts?|codes?|rings? you|strangers?|alert|guard)\b/iu,
}
/** How the desk is reached is the desk, not advice. */
const DESK_ONLY = {
  ja: /(?:番号|コード)[^。\n]{0,24}(?:知らせ|伝え|言って|申し)|問い?合わ?せ|(?:\d{2,4}-){2}\d{3,4}|貼付/u,
  en: /\b0\d{1,3}-\d{2,4}|\b(?:quote|mention)\b|with questions|reply to this|\breply\b[^.\n]{0,30}\bwith\b/iu,
}
/** The reader will hear again; the authority has heard; what is done about it. */
const AGAIN = {
  ja: /(?:改めて|あらためて|追って|続報|調査結果)[^。\n]{0,30}(?:お知らせ|ご報告|お送り|ご連絡|お伝え)|(?:委員会|警察)[^。\n]{0,20}(?:報告し|報告いた|届け出|届出|通報|相談し)/u,
  en: /\b(?:(?:write|report|inform|tell|contact|update|notify)\b[^.\n]{0,24}\bagain|hear from (?:us|me) again|(?:final|further|second) (?:report|letter|notice)\b[^.\n]{0,16}\b(?:will|follow)|(?:told|informed|reported|notified)\b[^.\n]{0,40}\b(?:police|commission|authorit\w+)|(?:staff|employees|teams?)\b[^.\n]{0,20}\b(?:re)?train)/iu,
}

const ROWS: Partial<Record<Rule, Record<LintLanguage, readonly Row[]>>> = {
  missingOverview: {
    ja: [
      {
        all: [
          DATE.ja,
          /誤|盗|紛失|流出|漏|感染|攻撃|侵入|複写|持ち(?:出|帰)|閲覧|公開|送信|送付|お渡し|入れてしま|見られ|見え|失|なくな/u,
        ],
      },
    ],
    en: [{ all: [DATE.en, BEFALLS_EN] }, { all: [HOLDS_EN, BEFALLS_EN, TOLD_EN], unless: NOT_AN_EVENT_EN }],
  },
  missingCause: { ja: [{ all: [FAULT.ja] }], en: [{ all: [FAULT.en] }] },
  missingDamage: {
    ja: [{ all: [HARM.ja, HOW_SURE.ja] }],
    en: [
      { all: [HARM.en, HOW_SURE.en], unless: HARM_UNLESS_EN },
      { all: [/^\W*(?:\d\W*)?(?:consequences|impact|possible effects|what may follow|risks?)\b\s*[:.\n]/iu] },
    ],
  },
  missingOther: {
    ja: [
      { all: [DO.ja, ABOUT.ja], unless: DESK_ONLY.ja },
      { all: [AGAIN.ja] },
      { all: [/気を(?:つけ|付け)|相手にならず|応じにならない/u] },
    ],
    en: [{ all: [DO.en, ABOUT.en], unless: DESK_ONLY.en }, { all: [AGAIN.en] }],
  },
}

/** Whether any one sentence tells of the item, whatever its words. */
export const tellsOf = ({ pieces }: Reading, rule: Rule, lang: LintLanguage): boolean =>
  (ROWS[rule]?.[lang] ?? []).some(({ all, unless }) =>
    pieces.some(({ text }) => all.every((kind) => kind.test(text)) && !unless?.test(text)),
  )
