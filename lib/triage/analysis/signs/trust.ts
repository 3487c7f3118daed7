import { domainOf, isCheap, isFreeMail, isRestricted, isUnder, mistakenFor, ownDomains } from './hosts'
import { claimed, isFromBrand, isKnown, standing } from './identity'
import { readingOf } from './reading'
import { signsSaid } from './said'
import { type Sign, type SignFamily, sign } from './sign'

const ORGANISATION =
  /株式会社|有限会社|合同会社|大学|警察|県警|警視庁|協会|機構|センター|委員会|新聞|研究所|市役所|法人|事務所|課\b|\b(?:inc|ltd|llc|gmbh|university|police|cert|institute|foundation|co\.|corp|news|council|agency|labs?)\b/iu
const PHONE =
  /(?:tel|電話|phone|内線|代表|直通)[^\n]{0,20}\d{2,4}[-( )]\d{2,4}|\+\d{1,3}[ -]\d|(?<!\d)0\d{1,4}-\d{1,4}-\d{3,4}(?!\d)/iu
const DETAILS: [string, RegExp][] = [
  ['cve', /\bCVE-\d{4}-\d{4,7}\b|\bCWE-\d{1,5}\b/iu],
  ['path', /(?:^|[\s"'「(:])(?:\/[\w.-]{2,60}){2,10}|[A-Z]:\\[\w.-]+\\|[\w-]{2,60}\.s3[.-]|\bs3:\/\//mu],
  ['request', /\b(?:GET|POST|PUT|HEAD|PATCH|DELETE) \/|\bHTTP\/[12]|\bcurl \S|status (?:code )?[2345]\d\d/u],
  [
    'time',
    /\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}|\d{1,2}:\d{2}(?::\d{2})? ?(?:JST|UTC|GMT)|\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}/u,
  ],
  ['address', /\b\d{1,3}(?:\.|\[\.\])\d{1,3}(?:\.|\[\.\])\d{1,3}(?:\.|\[\.\])\d{1,3}\b/u],
  ['hash', /\b(?:[a-f\d]{64}|[a-f\d]{40}|[a-f\d]{32})\b/iu],
  ['steps', /再現手順|再現方法|再現確認|steps to reproduce|reproduc(?:e|tion)|proof of concept|\bpoc\b|検証環境/iu],
]

/** Who sent it, where the receiving gateway says that it is true. */
export const standingSigns: SignFamily = (message, context) => {
  const host = domainOf(message.from.address)
  const result = standing(message)
  const own = ownDomains(message.to, context)
  const signs: Sign[] = []
  if (isKnown(message.from.address, context.knownSenders) && result !== 'failed')
    signs.push(sign('knownSender', { address: message.from.address }))
  if (result !== 'passed') return signs
  const claim = claimed(message)
  if (claim && isFromBrand(message, claim.brand))
    signs.push(sign('authenticatedBrand', { brand: claim.name, domain: host }))
  else if (isRestricted(host)) signs.push(sign('authenticatedAuthority', { domain: host }))
  else if (own.some((domain) => isUnder(host, domain))) signs.push(sign('ownSender', { domain: host }))
  else if (!isFreeMail(host) && !mistakenFor(host, own)) signs.push(sign('authenticatedSender', { domain: host }))
  return signs
}

/** What speaks for a sender who can be asked and a thing that can be looked up. */
export const substanceSigns: SignFamily = (message, context) => {
  const { own } = readingOf(message)
  const end = own.slice(-700)
  const host = domainOf(message.from.address)
  const named = ORGANISATION.test(end) && PHONE.test(end) && !isFreeMail(host) && standing(message) !== 'failed'
  const kinds = DETAILS.filter(([, pattern]) => pattern.test(own)).map(([kind]) => kind)
  const said = signsSaid(message, [
    ...(['callBack', 'disclosure', 'nothingAsked', 'warnsAgainstAsking', 'safeWay', 'reportsReceived'] as const),
    ...(['reportsLoss', 'evidenceAdvice', 'noticeForm'] as const),
  ])
  const claim = claimed(message)
  const pretends =
    mistakenFor(host, ownDomains(message.to, context)) !== null ||
    isCheap(host) ||
    (claim?.place === 'sender' && !isFromBrand(message, claim.brand))
  return [
    ...(named && !pretends ? [sign('namedSource', { domain: host })] : []),
    ...(kinds.length > 0
      ? [
          {
            ...sign('technicalDetail', { kinds: kinds.join(', '), count: kinds.length }),
            weight: -8 * Math.min(kinds.length, 4),
          },
        ]
      : []),
    ...said,
  ]
}
