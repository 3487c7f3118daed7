import type { Address } from './address'
import { addressesIn } from './address'
import type { Found, LintInput, Rule } from './finding'
import { looksLikeOwn } from './lookalike'
import { negatedAfter, negatedBefore } from './negation'
import { hits, type Reading } from './reading'

const SHORTENERS = new Set(
  'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd buff.ly x.gd ux.nu cutt.ly rebrand.ly lnkd.in s.id t.ly rb.gy tiny.cc v.gd amzn.to onl.la onl.sc onl.bz onl.tw lin.ee qr.ae shorturl.at shorturl.asia tiny.one bl.ink soo.gd u.to clck.ru short.io kutt.it urx.nu urx2.nu qr.paps.jp 00m.in x.co trib.al dlvr.it did.li ur0.cc ur0.biz ur0.work urx.blue urx.red urx3.nu nav.cx bitly.com surl.li l.ead.me me-qr.com qrco.de linktr.ee'.split(
    ' ',
  ),
)
const FORM_HOSTS =
  /(?:^|\.)(?:forms\.gle|docs\.google\.com|forms\.office\.com|forms\.microsoft\.com|typeform\.com|surveymonkey\.com|jotform\.com|form\.run|tayori\.com|formzu\.net|questant\.jp|airtable\.com|notion\.site|hsforms\.com|form-mailer\.jp|ssl-form\.jp)$/u
/** What a page is for, by its address. A query is a page made for one reader: a tracking link or a form. */
const FORM_WORDS =
  /(?:log-?[io]n|log-?on|sign-?in|sign-?up|auth|sso|account|my-?page|members?(?:only)?|passw(?:or)?d|reset|verif|confirm|forms?|entry|apply|application|claim|refund|compensation|survey|enquete|questionnaire|regist|unlock|update|payment|pay|checkout|card|billing|redirect|webmail|token)/u
const FORM_NEARBY =
  /フォーム|ログイン|サインイン|サインオン|ご?申請|お?手続き?|ご?登録|入力|アンケート|認証|マイページ|会員ページ|ご?回答|ボタン|\b(?:log ?in|sign ?in|form|register|verify|confirm|claim|survey|button|submit|update your)\b/iu

const isOwn = (host: string, own: readonly string[]) =>
  own.some((domain) => host === domain || host.endsWith(`.${domain}`))

/** The entity's own list, as hosts: `https://www.Example.co.jp/` and `@example.co.jp` are example.co.jp there too. */
export const ownDomains = (domains: readonly string[]): string[] =>
  domains
    .map((domain) =>
      domain
        .normalize('NFKC')
        .trim()
        .toLowerCase()
        .replace(/^[a-z]+:\/\//u, '')
        .replace(/[/?#:].*$/u, '')
        .replace(/^.*@/u, '')
        .replace(/^www\.|\.+$/gu, ''),
    )
    .filter((domain) => domain.includes('.'))

/** Where every link and mail address of the text leads. */
export function links(reading: Reading, input: LintInput): Found[] {
  const own = ownDomains(input.entity.domains)
  return addressesIn(reading.plain).flatMap((address) => {
    const rule = ruleFor(address, own, reading)
    return rule ? [{ rule, excerpt: reading.excerpt(address.start, address.end) }] : []
  })
}

function ruleFor(address: Address, own: readonly string[], reading: Reading): Rule | null {
  const { kind, host, isIp, path, disguised, start } = address
  if (kind === 'mail') {
    if (isOwn(host, own)) return null
    return looksLikeOwn(host, own) ? 'lookalikeLink' : 'foreignMail'
  }
  if (isIp) return 'ipLink'
  if (disguised) return 'lookalikeLink'
  if (SHORTENERS.has(host.replace(/^www\./u, ''))) return 'shortLink'
  if (isOwn(host, own)) {
    const asked = FORM_WORDS.test(`${host} ${path}`) && !own.includes(host) ? true : FORM_WORDS.test(path)
    return asked || path.includes('?') || FORM_NEARBY.test(around(reading.plain, start)) ? 'formLink' : null
  }
  if (FORM_HOSTS.test(host)) return 'formLink'
  return looksLikeOwn(host, own) ? 'lookalikeLink' : 'foreignLink'
}

/** The sentence around an address, as far as it matters. */
function around(plain: string, at: number): string {
  const from = Math.max(plain.lastIndexOf('。', at), plain.lastIndexOf('\n', at), at - 120) + 1
  const stops = ['。', '\n\n'].map((stop) => plain.indexOf(stop, at)).filter((place) => place >= 0)
  return plain.slice(from, Math.min(at + 160, ...stops))
}

const LEADS = '(?:リンク|URL|ボタン|バナー|画像|アドレス|QRコード|二次元コード|こちら|下記|以下|次)'
const FOLLOW = [
  new RegExp(
    `${LEADS}[^。\\n]{0,24}?(?:クリック|タップ|押(?:し|す)|押下|選択)(?:て|し|を|の)?[^。\\n]{0,16}?(?:ください|下さい|お願い|願|いただ|頂|、)`,
    'u',
  ),
  /(?:リンク|URL)(?:先)?(?:を|に|から|より|へ|にて)[^。\n]{0,12}?(?:開|アクセス|進|ログイン|移動|手続)[^。\n]{0,12}?(?:ください|下さい|お願い|願|いただ|頂|、)/u,
  /(?:こちら|下記|以下|次)(?:の)?(?:リンク|URL|ページ|サイト|ボタン|フォーム|アドレス)?(?:から|より|にて)[^。\n]{0,12}?(?:ログイン|サインイン|手続|申請|入力|認証|登録|解除|更新|確認|変更)[^。\n]{0,14}?(?:ください|下さい|お願い|願|いただ|頂|、)/u,
  /(?:専用|申請|申込|入力|登録|確認)(?:フォーム|ページ|サイト)(?:から|より|にて|に|で)[^。\n]{0,16}?(?:入力|申請|手続|登録|アクセス|確認)[^。\n]{0,14}?(?:ください|下さい|お願い|願|いただ|頂|、)/u,
  /LINE[^。\n]{0,24}?(?:友だち|友達|アカウント|ID)[^。\n]{0,10}?(?:追加|登録|連絡)[^。\n]{0,10}?(?:ください|下さい|お願い|いただ|頂)/u,
]
const FOLLOW_EN =
  /\b(?:click|tap|press)\b[^.\n]{0,40}\b(?:here|below|link|button|banner|image|this|url)\b|\b(?:follow|open|use|visit|go to)\s+(?:the|this|our)\s+(?:\w+\s+){0,3}(?:link|button|url)\b|\b(?:log|sign) ?in (?:here|below|using (?:the|this)|via (?:the|this)|through (?:the|this)|at the (?:link|address))\b|\bcomplete (?:the|this|our)\s+(?:\w+\s+){0,3}form\b/iu

/** "Click below", "sign in here": to be followed, even where the address itself is hidden behind the words. */
export function followsLink(reading: Reading): Found[] {
  const found: Found[] = []
  for (const pattern of FOLLOW)
    for (const { piece, match, at, rest } of hits(reading, pattern))
      if (!negatedAfter(rest) && !negatedAfter(match))
        found.push({ rule: 'followLink', excerpt: reading.excerpt(piece.start + at, piece.start + at + match.length) })
  for (const { piece, match, at } of hits(reading, FOLLOW_EN))
    if (!negatedBefore(piece.text.slice(0, at)))
      found.push({ rule: 'followLink', excerpt: reading.excerpt(piece.start + at, piece.start + at + match.length) })
  return found
}
