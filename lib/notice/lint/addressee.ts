import type { Found, LintInput } from './finding'
import type { Reading } from './reading'

/** How somebody is called who is not known by name. */
const ANYBODY =
  /^(?:お客|皆|みな|会員|ユーザー?|ご?利用者|患者|保護者|ご?本人|ご?担当者?|あなた|貴方|貴|お取引先|ご?遺族の?皆?|関係者|受取人|カード会員|メールアドレス|ご?契約者|お得意|ご?家族|生徒|市民|住民|お宅|故人|株主|従業員|オーナー|各)*(?:の)?(?:皆|みな)?$/u
const ANYBODY_EN =
  /\b(?:customers?|users?|members?|sir|madam|valued|clients?|patients?|friends?|account|holders?|cardholders?|all|parents?|guardians?|e-?mail|winner|owner|students?|residents?|colleagues?|subscribers?|guest|recipient|beneficiary|everyone|you)\b/iu
/** The first lines: the address of a letter, the first words of a mail. */
const HEAD = 16

/** Nobody's name stands at the head of it. Who knows that your data leaked knows your name. */
export function addressee(reading: Reading, { lang }: LintInput): Found[] {
  const head = reading.lines
    .map((line) => line.normalize('NFKC').trim())
    .filter(Boolean)
    .slice(0, HEAD)
  const named = head.some(
    (line) => line.length < 80 && (namedInJapanese(line) || (lang === 'en' && namedInEnglish(line))),
  )
  return named ? [] : [{ rule: 'noAddressee', excerpt: '' }]
}

function namedInJapanese(line: string): boolean {
  // 津田　昌平 様のご契約 names a person too, when the name is written as one is.
  if (/(?:^|[^\p{L}])\p{Script=Han}{1,4}[ 　][\p{L}ー]{1,6}[ 　]?(?:様|殿|さま|さん)/u.test(line)) return true
  const end = line.search(/\s*(?:様|殿|さま|さん)(?:\s|　|$|へ|の(?:保護者|ご家族|お母|お父)|（|\()/u)
  if (end <= 0) return false
  const name = (
    line
      .slice(0, end)
      .split(/[:、,。]/u)
      .at(-1) ?? ''
  ).replace(/\s/gu, '')
  return name.length >= 2 && name.length <= 40 && !ANYBODY.test(name) && !/[@○〇●◯{}]/u.test(name)
}

function namedInEnglish(line: string): boolean {
  const greeted = /^(?:dear|to|attn\.?|attention|hello|hi)[:\s]+(?<name>[^,:;.]{2,60})/iu.exec(line)?.groups?.name
  const titled = /\b(?:mr|ms|mrs|mx|dr|miss|prof)\b\.?\s+\p{Lu}/u.test(
    line.replace(/^./u, (sign) => sign.toUpperCase()),
  )
  const titledAny =
    titled || /^(?:Mr|Ms|Mrs|Mx|Dr|Miss|Prof)\.?\s+\p{Lu}|\b(?:Mr|Ms|Mrs|Mx|Dr|Miss|Prof)\.?\s+\p{Lu}/u.test(line)
  if (titledAny) return true
  const kin = /\b(?:parents?|family|guardians?|mother|father|wife|husband|relatives?|estate) of\s+\p{Lu}\p{L}+/u
  if (greeted !== undefined && kin.test(greeted)) return true
  return greeted !== undefined && /^(?:the family of\s+)?\p{Lu}/u.test(greeted) && !ANYBODY_EN.test(greeted)
}
