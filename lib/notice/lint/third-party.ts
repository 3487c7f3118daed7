import type { Found, LintInput } from './finding'
import { warnsOfOthers } from './negation'
import { hits, type Reading } from './reading'

const COMPANY =
  /(?:株式会社|合同会社|有限会社|\(株\)|一般社団法人|NPO法人)[\p{L}\p{N}・ー&.-]{1,24}|[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9・ー&]{1,24}(?:株式会社|合同会社|\(株\))|(?:弁護士法人|[\p{Script=Han}]{1,8}法律事務所)|[\p{Script=Han}\p{Script=Katakana}]{0,12}(?:対策|補償|救済|回収|返金|給付|調査|被害)(?:センター|事務局|機構|協会|委員会事務局)/u
const COMPANY_EN =
  /\b(?:[A-Z][\w&-]*\s+){1,4}(?:Inc|Ltd|LLC|Corp|Corporation|GmbH|K\.K|KK|Co\.,? Ltd|Limited|Group|Services|Solutions|Partners|Law Office|LLP)\b\.?/u
/** Who they are to the sender. */
const EXPLAINED =
  /委託|提携|グループ会社|子会社|親会社|関連会社|保守|運営会社|取引先|依頼|専門会社|専門機関|調査会社|開発会社|開発した|ベンダー|提供(?:する|を受け)|事業者|業者|代理人|顧問|受託|の(?:システム|サービス|クラウド|サーバ)|配送|印刷を?担|代理店|販売店|会計|税理士|お借り|お願いして|任せ|預け|引き受け|加盟|仲介|管理会社|保証会社|決済|送った|送信した|利用(?:し|する|中)/u
const EXPLAINED_EN =
  /\b(?:contractors?|vendors?|providers?|suppliers?|engaged|outsourc\w+|partners?|subsidiary|parent company|affiliate|entrusted|commissioned|on our behalf|which (?:\w+ )?(?:handles|runs|operates|hosts|maintains|manages)|who (?:handle|run)|hosts?|maintains?|our lawyers?|hired|processor|(?:service|hosting|delivery|printing) company|(?:company|firm|business) (?:that|which)|under contract|agents?|agency|(?:for|with|by) us|our (?:\w+ ){0,2}(?:firm|company|office)|the (?:company|firm) (?:in|of))\b/iu

const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\s|株式会社|\(株\)|合同会社|有限会社/gu, '')
    .toLowerCase()

/** The reader's own company stands above the reader's name. */
const isAddressee = ({ lines }: Reading, text: string): boolean => {
  const head = lines.slice(0, 8).map((line) => line.normalize('NFKC').replace(/\s/gu, ''))
  const line = text.replace(/\s/gu, '')
  const at = head.indexOf(line)
  return at >= 0 && (/(?:様|殿)(?:$|[(（])/u.test(line) || /(?:様|殿)$/u.test(head[at + 1] ?? ''))
}

/** A company or an office that the reader has never heard of, and nobody says what it has to do with this. */
export function thirdParty(reading: Reading, { entity }: LintInput): Found[] {
  const found: Found[] = []
  const seen = new Set<string>()
  const own = [entity.name, ...(entity.client ?? [])].map(plainName).filter(Boolean)
  const look = (pattern: RegExp, explained: RegExp) => {
    for (const { piece, match, at } of hits(reading, pattern)) {
      const name = plainName(match)
      if (
        seen.has(name) ||
        own.some((one) => name.includes(one) || one.includes(name) || plainName(piece.text).includes(one))
      )
        continue
      seen.add(name)
      if (isAddressee(reading, piece.text)) continue
      if (!explained.test(piece.text) && !warnsOfOthers(piece.text))
        found.push({ rule: 'thirdParty', excerpt: reading.excerpt(piece.start + at, piece.start + at + match.length) })
    }
  }
  look(COMPANY, EXPLAINED)
  look(COMPANY_EN, EXPLAINED_EN)
  return found
}
