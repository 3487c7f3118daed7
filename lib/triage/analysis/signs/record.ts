/** Digits may be masked by whoever reports them: that is how careful people show a sample. */
const D = '[\\d*x●○＊]'
const KINDS: [string, RegExp][] = [
  ['mail', /[\w.+*●-]{1,64}@[\w*●-]{1,63}(?:\.[\w*●-]{1,63}){1,4}/u],
  [
    'phone',
    new RegExp(`(?<!${D})(?:\\+81-?|0)${D}{1,3}[-( ]${D}{2,4}[-) ]${D}{3,4}(?!${D})|(?<!\\d)0[789]0\\d{8}(?!\\d)`, 'u'),
  ],
  ['postcode', new RegExp(`〒 ?\\d{3}-?${D}{4}|(?<![\\d-])\\d{3}-\\d{4}(?![\\d-])`, 'u')],
  ['date', /(?<!\d)(?:19|20)\d{2}[-/年.]\d{1,2}[-/月.]\d{1,2}/u],
  ['id', new RegExp(`(?<![A-Za-z\\d-])[A-Za-z]{1,6}[-_]?\\d[\\d-]{3,14}${D}*|(?<![\\d-])\\d{6,12}(?![\\d-])`, 'u')],
  ['card', new RegExp(`${D}{4}[- ]${D}{4}[- ]${D}{4}[- ]\\d{3,4}`, 'u')],
  [
    'name',
    /(?:^|[,\t|、:/(' ])(?!氏名|住所|電話|名前|番号|件名|日時|性別|年齢|口座|支店|本店|銀行|会社|株式|担当|営業|本社|受付)\p{Script=Han}{1,4}[ 　]?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}*●○]{1,5}(?:様|さん)?(?=$|[,\t|、/(' ])|(?:^|[,\t|'])\s?[A-Z][a-z*]{1,14} [A-Z][a-z*.]{0,18}(?=\s?(?:$|[,\t|'(]))/u,
  ],
  ['address', /(?:都|道|府|県|市|区)[^\s,、]{1,20}(?:町|丁目|番|\d)/u],
]
const SEPARATORS = /[,\t|、;/]| {2,}| \/ | - |　/u
const LABEL =
  /^[\s・*\-‐●■]*(お?名前|氏名|name|full name|住所|address|電話|電話番号|tel|phone|mobile|メール|メールアドレス|e-?mail|生年月日|dob|date of birth|会員番号|顧客番号|顧客id|会員id|id|customer id|member id|注文番号|order|購入)\s{0,3}[:：=]\s{0,3}(\S.{2,80})$/iu

/** `tanaka@aoba.example:Summer2026`: a line of a list of accounts. */
const CREDENTIAL = /^[^\s@:;|]{1,64}@[^\s@:;|]{3,255}[:;|][^\s:;|]{4,60}$/u
/** A sentence with a list in it is no record. */
const SENTENCE = /。|ください|ませ[んぬ]|ます$|\b(?:please|your|you)\b/iu
/** A field that is still to be filled in. */
const EMPTY = /^[_＿.。…\-\s【】[\]()（）]+$/u

/** A person in one line: two kinds of data or more about them, none of them the parties' own. */
export function isRecord(line: string, parties: readonly string[]): boolean {
  const fields = line.split(SEPARATORS).filter((field) => field.trim() !== '')
  if (CREDENTIAL.test(line)) return true
  if (fields.length < 2 || line.length > 300 || SENTENCE.test(line)) return false
  if (parties.some((party) => line.toLowerCase().includes(party))) return false
  const kinds = new Set(KINDS.filter(([, pattern]) => pattern.test(line)).map(([kind]) => kind))
  // A date and a number are a line of any log or invoice; a person has a name, a way to be reached or a card.
  const personal = ['mail', 'phone', 'card', 'name', 'address', 'postcode'].filter((kind) => kinds.has(kind)).length
  return (
    (personal >= 2 && fields.length >= 2) ||
    (personal >= 1 && kinds.size >= 2 && fields.length >= 3) ||
    (personal >= 1 && kinds.has('id'))
  )
}

/** `氏名: … / 電話: …`, line after line: a record when three such lines; the same label again begins the next. */
export function blocks(lines: readonly string[]): string[] {
  const found: string[] = []
  const open = new Map<string, string>()
  const close = () => {
    if (open.size >= 3) found.push([...open.values()].join('|'))
    open.clear()
  }
  for (const line of lines) {
    const [, label = '', value = ''] = LABEL.exec(line) ?? []
    if (label === '' || open.has(label)) close()
    if (label !== '' && !EMPTY.test(value)) open.set(label, value)
  }
  close()
  return found
}
