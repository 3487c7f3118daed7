/** "…しないでください", "…することはありません": what comes after the words decides that nothing is asked. */
const NOT_AFTER =
  /^(?:は|も|が|など)?(?:、)?(?:一切|決して)?(?:あり|ござい|いり|要し)ません|(?:こと|必要|ご?必要|お願い)(?:は|も|が|など)?(?:、)?(?:一切|決して|絶対に)?(?:あり|ござい|いたし|致し|し)ません|ないで|ないよう|なさらない|ぬよう|(?:せ|さ|開か|応じ|答え)ずに?|ないこと|控え|遠慮(?!なく|せず)|応じない|と(?:は)?(?:言い|申し上げ|申し)ません|不要です|ことはない/u

/** "Never …", "do not …", "nobody will …": what comes before decides it in English. */
const NOT_BEFORE =
  /\b(?:never|not|no one|nobody|cannot|none|without|neither|nor|beware|avoid|refrain|ignore|refuse|hang up|suspicious|fraudulent|fake|imitat\w{0,4}|pretend\w{0,3}|claiming|asking for|asks? (?:you )?for|who asks?)\b|n['’]t\b/iu

/** Words that sound like a negation and push the reader all the same. */
const PUSHING =
  /\b(?:do not|don['’]t|must not|never) (?:wait|delay|ignore|hesitate|panic|worry|miss|lose|let|forget|disregard)\b/giu

export const negatedAfter = (rest: string): boolean => NOT_AFTER.test(rest.slice(0, 60))

/** Another clause begins: "we never share your data; to confirm, enter …". */
const CLAUSE = /;|\b(?:but|however|instead|so please|therefore)\b/iu

/** @param before the words of the sentence up to the request */
export const negatedBefore = (before: string): boolean =>
  NOT_BEFORE.test((before.split(CLAUSE).at(-1) ?? '').replace(PUSHING, ' ').slice(-110))

const SPEAKS_OF_FRAUD =
  /装[うっいわ]|名乗|偽|騙|かた[るっ]|詐欺|うた[うい]|といった言葉|などの言葉|という言葉|急がせ|あお[るり]|迫[るっ]|持ちかけ|(?:要求|求め|尋ね|勧め)(?:る|られ|たり|があった)|心当たり|不審な(?:電話|メール|連絡|訪問|ショート|SMS)|身に覚え/u
const CAUTIONS =
  /注意|気を付け|気をつけ|ないで|ません|ずに?、|相談|無視|削除|手口|詐欺です|偽物|にせもの|考えられ|かもしれ|確認ください|知らせください|警戒/u
const SPEAKS_OF_FRAUD_EN =
  /\b(?:imitat\w{0,5}|pretend\w{0,3}|claim(?:s|ing)? (?:to be|that)|callers? who|impersonat\w{0,4}|scam\w{0,4}|fraudster\w?|fake|phishing|suspicious|if (?:any|some)(?:body|one)|whoever|(?:any|some)(?:one|body) who|(?:callers?|strangers?|persons?|people|agents?) who|swindl\w*|crooks?|should (?:any|some)\w*|should an? (?:\w+ )?(?:caller|stranger|agent|person|visitor|message|mail)|you (?:do not|did not|know nothing))\b/iu
const CAUTIONS_EN =
  /\b(?:beware|wary|careful|caution|do not|don['’]t|never|not|ignore|delete|hang up|ask|tell|report|swindl\w*|fraud\w*|fake|scam\w*|distrust|let us know|inform us)\b/iu

/**
 * The sentence warns the reader of what others do; the words in it are theirs.
 * @param at where the words stand: in Japanese the caution comes after them, and what comes after a caution is asked
 */
export const warnsOfOthers = (sentence: string, at = 0): boolean =>
  (SPEAKS_OF_FRAUD.test(sentence) && CAUTIONS.test(sentence.slice(at))) ||
  (SPEAKS_OF_FRAUD_EN.test(sentence) && CAUTIONS_EN.test(sentence.replace(PUSHING, ' ')))
