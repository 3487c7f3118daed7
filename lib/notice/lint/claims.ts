import type { Found } from './finding'
import { hits, type Reading } from './reading'

const KANJI_NUMBER = '一二三四五六七八九十百千'
const PLACEHOLDERS = new RegExp(
  [
    `(?<![${KANJI_NUMBER}〇])[○〇●◯△▲×*]{2,}(?![${KANJI_NUMBER}])`,
    '[○●◯△](?=[年月日時分様名円件社部課町])',
    '\\{\\{?\\s*[\\w.\\u3040-\\u30ff\\u4e00-\\u9fff]{1,40}\\s*\\}?\\}|\\$\\{[^}\\n]{1,40}\\}|%[A-Z_]{3,30}%|<<[^>\\n]{1,40}>>|<(?:name|氏名|日付|会社名|date|company|customer|amount)>',
    '[\\[(【〔<](?:要記入|記入|未定|TODO|TBD|ここに|仮|要確認|insert|name|date|company|your name|customer name|日付|氏名|会社名|金額)[^\\])】〕>\\n]{0,30}[\\])】〕>]',
    '【(?:担当者名|部署名|会社名|宛名|商品名|顧客名|担当部署|記入欄)】|[(\\[](?:後日(?:追記|記入|記載)|追記予定|調整中|確認中|記入)[)\\]]',
    '\\blorem ipsum\\b|X{3,}|_{4,}|(?:YYYY|20XX)[年/.-]|XX月|XX日|\\bXX[/:]XX\\b',
    '\\[[^\\]\\n]{0,30}\\b(?:name|date|number|amount|address|company|recipient|customer|resident|insert|here|time|reason)\\b[^\\]\\n]{0,20}\\]',
    '\\[[^\\]\\n]{0,30}\\b(?:name|date|number|amount|address|company|recipient|customer|resident|insert|here|time|reason)\\b[^\\]\\n]{0,20}\\]',
  ].join('|'),
  'iu',
)

/** As they are written: "Todo" and "Tbc" are names. */
const MARKS = /\b(?:TODO|TBD|TBC)\b/u

const HARM =
  '(?:二次的?被害|被害|悪用|不正(?:利用|使用)|不正に使われた(?:事実|こと)|(?<!(?:残高|口座|取引|サービス|業務|診療|配送|注文|予約)への)影響|実害)'
const NO_DAMAGE = new RegExp(
  `${HARM}(?:の(?:発生|事実|報告|おそれ|可能性|心配))?(?:等|など)?(?:は|も|が)?[^。\\n確認]{0,14}?(?:ありません|ございません|ないことを|ありませんでした|発生していません|発生しておりません|生じて(?:い|おり)ません|起きて(?:い|おり)ません|一切ない|ないものと|及びません)|被害が(?:発生|生じ)[^。\\n確認]{0,6}(?:事実|おそれ|可能性)は(?:ありません|ございません)|(?:心配|不安)は(?:ありません|ございません|不要)|ご安心ください`,
  'u',
)
const NO_DAMAGE_EN =
  /\b(?:there (?:is|was|has been|have been) no (?:\w+ )?(?:damage|harm|misuse|risk|danger|fraud)|no (?:\w+ )?(?:damage|harm|misuse|fraud) (?:has |have |was |is |will )?(?:occurred|been done|happened|taken place|resulted|caused|occur|exists?)|(?:was|were|has been|have been|is|are) not (?:been )?(?:misused|abused)|your (?:data|information|account|money|details|card) (?:is|are|remains?) (?:completely |fully |perfectly )?(?:safe|secure)|(?:nothing|no need|no reason) to worry|you are not at risk|rest assured|(?:nothing (?:bad|harmful)|no (?:\w+ )?(?:harm|damage|misuse)) (?:can|will|could) (?:\w+ )?(?:come|happen|result|follow|arise|occur)|you will (?:not )?suffer (?:no|any) (?:damage|harm|loss))\b/iu

const PERSONS =
  /\d[\d,]+\s*(?:名|人|件|世帯)(?:様|分|以上|余り|程度)?(?:の(?:お客様|患者|方|個人|会員|皆様|顧客|利用者|生徒|児童|住民|市民|職員の個人|従業員の個人|株主|取引先)|様|分|が(?:対象|該当)|に(?:関する|ついての|影響))|(?:対象|影響|件数|人数|漏えい)[^。\n]{0,12}?\d[\d,]*\s*(?:名|人|件)|\b\d[\d,]*\s+(?:affected\s+|other\s+|of our\s+)?(?:people|persons|customers|patients|individuals|users|students|members|residents|clients|records|data subjects)\b/iu
/** How many got the misdirected mail is what happened to it. */
const SENT_TO = /\d(?:名|人|件)(?:様|の[^。\d]{1,8})?(?:に|へ|宛|あて)[^。]{0,30}(?:送|配|渡)/u

const found = (
  reading: Reading,
  rule: Found['rule'],
  pattern: RegExp,
  sound?: (sentence: string) => boolean,
): Found[] =>
  [...hits(reading, pattern)]
    .filter(({ piece }) => !sound?.(piece.text))
    .map(({ piece, match, at }) => ({
      rule,
      excerpt: reading.excerpt(piece.start + at, piece.start + at + match.length),
    }))

/** Left to be filled in. */
export const placeholders = (reading: Reading): Found[] => [
  ...found(reading, 'placeholder', PLACEHOLDERS),
  ...found(reading, 'placeholder', MARKS),
]

/** Words that leave nothing open: no hedge next to them helps. */
const FLAT =
  /一切|決して|絶対|全く|まったく|安心|及びません|\b(?:completely|fully|perfectly|absolutely|entirely|nothing bad|rest assured|no risk|not at risk|worry|will (?:not )?suffer)\b/iu
/** What one may be at ease about that is not harm: that nothing is to be done or paid, that an item was not among them. */
const AT_EASE = /含まれ|必要は|手続|ご?負担|費用|手数料|不要|これまで(?:どお|通)り|届かな/u
/** How far one knows. */
const HEDGED =
  /確認(?:された|できた|して|され|でき|し)|場合|とは限り|(?:現時点|現在|今のところ|いまのところ|これまで|今日まで|本日まで|までに)|とは言い切|断言|(?:可能性|おそれ)(?:が|は|も|を|まで)[^。]{0,12}(?:否定|排除|残|皆無|ゼロ|あり|ござい)|否定(?:は)?でき|かもしれ|(?:申告|報告|連絡|申し?出|相談|通報|苦情|情報|知らせ)(?:は|も)[^。]{0,6}(?:ありま|ございま|いただいてお|寄せられて|受けて)/u
const HEDGED_EN =
  /\b(?:confirmed|aware|known?|reported|reports?|evidence|so far|to date|as of|until now|found|identified|detected|cannot (?:exclude|rule out|promise)|can['’]t (?:exclude|rule out)|may|might|could|possib\w+)\b/iu

/** "Not confirmed" is not "none" (section on secondary damage, guideline 3-5-4). */
export const noDamage = (reading: Reading): Found[] => [
  ...claimed(reading, NO_DAMAGE, HEDGED),
  ...claimed(reading, NO_DAMAGE_EN, HEDGED_EN),
]

/** A system that ran on, or data that lay elsewhere: that is no word about anybody's harm. */
const ELSEWHERE =
  /(?:システム|サーバー?|業務|営業|サービス)への影響|(?:別の|他の|独立した)(?:システム|サーバー?|場所|ネットワーク)[^。]{0,24}影響/u

/** A claim, unless its own sentence says how far one knows, or a neighbour does and the claim is not flat. */
function claimed(reading: Reading, claim: RegExp, hedged: RegExp): Found[] {
  const told = reading.pieces.filter(({ text }) => text.trim() !== '')
  const near = (sentence: string) => {
    const at = told.findIndex(({ text }) => text === sentence)
    return [told[at - 1], told[at + 1]].some((other) => other && hedged.test(other.text))
  }
  return found(reading, 'noDamage', claim, (sentence) => {
    if (ELSEWHERE.test(sentence) && !/悪用|不正利用|二次被害/u.test(sentence)) return true
    if (/ご安心|assured|worry/iu.test(sentence) && AT_EASE.test(sentence)) return true
    return FLAT.test(sentence) ? false : hedged.test(sentence) || near(sentence)
  })
}

/** Item 3 of rule 8(1) is for the regulator (rule 10 does not ask for it here), yet many notices give it: a warning. */
export const personCounts = (reading: Reading): Found[] =>
  found(reading, 'personCount', PERSONS, (sentence) => SENT_TO.test(sentence))
