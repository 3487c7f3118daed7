import { mixesAlphabets } from '@/lib/core/lookalike-name'
import type { MessageLink, ReadMessage } from '../message'
import {
  type Brand,
  domainOf,
  hostOf,
  isBrandHost,
  isCheap,
  isFreeHosting,
  isRestricted,
  isShortener,
  isUnder,
  mistakenFor,
  ownDomains,
  registered,
  unicodeHost,
} from './hosts'
import { claimed, isFromBrand, standing } from './identity'
import { said } from './said'
import { type Sign, type SignFamily, sign } from './sign'

/** Where the message leads, read from the addresses alone. Each sign once, for the first link that shows it. */
export const linkSigns: SignFamily = (message, context) => {
  const own = ownDomains(message.to, context)
  const claim = claimed(message)
  const signs = message.links.flatMap((link) =>
    signsOf(link, message, own, claim && !isFromBrand(message, claim.brand) ? claim.brand : null),
  )
  const first = new Map<string, Sign>()
  for (const each of signs) if (!first.has(each.code)) first.set(each.code, each)
  if (message.hasForm) first.set('formInMessage', sign('formInMessage'))
  const asked =
    message.links.length > 0 ||
    message.hasForm ||
    message.attachments.some((file) => /\.(?:s?html?|png|jpe?g|gif|webp)$/iu.test(file.name))
  const login = asked ? (said(message, 'loginAsked') ?? inviting(message)) : null
  if (login && !onlyOwnLinks(message, own))
    first.set('loginAsked', sign('loginAsked', { words: login.words.slice(0, 60) }))
  return [...first.values()]
}

const INVITES = [
  ...['更新', '確認', 'ログイン', '手続', '解除', '再開', '認証', '支払', '申請', '受け取', '取り消'],
  ...['log in', 'login', 'sign in', 'verify', 'review', 'update', 'confirm', 'claim', 'cancel', 'restore', 'unlock'],
]

/** A link whose own words invite to do something, where the sentences around it do not. */
function inviting(message: ReadMessage): { words: string } | null {
  const link = message.links.find(
    ({ text, href }) => text !== href && INVITES.some((each) => text.toLowerCase().includes(each)),
  )
  return link ? { words: link.text } : null
}

function signsOf(link: MessageLink, message: ReadMessage, own: readonly string[], brand: Brand | null): Sign[] {
  if (/^\s*(?:javascript|vbscript|data):/iu.test(link.href))
    return [sign('linkScript', { href: link.href.slice(0, 40) })]
  const target = hostOf(link.href)
  if (!target) return []
  const { host } = target
  const from = domainOf(message.from.address)
  const mine = isUnder(host, registered(from) || '-') || own.some((domain) => isUnder(host, domain))
  const model = mistakenFor(host, own)
  const shown = unicodeHost(host)
  const foreign = !mine && !isRestricted(host)
  return [
    ...(target.isIp ? [sign('linkIp', { host })] : []),
    ...(target.disguised ? [sign('linkDisguised', { host })] : []),
    ...(model ? [sign('linkLookalike', { host, model })] : []),
    ...(shown !== host || mixesAlphabets(shown) ? [sign('linkInternational', { host, shown })] : []),
    ...(isShortener(host) ? [sign('linkShortener', { host })] : []),
    ...(isFreeHosting(host) ? [sign('linkFreeHosting', { host })] : []),
    ...(isCheap(host) && !own.some((domain) => isUnder(host, domain)) ? [sign('linkCheap', { host })] : []),
    ...(/\.(?:apk|exe|msi|scr|js|hta|dmg|iso|vbs|bat|lnk|jar)(?:$|[?#])/iu.test(link.href) &&
    !own.some((domain) => isUnder(host, domain))
      ? [sign('linkProgram', { host })]
      : []),
    ...textElsewhere(link, host),
    // The sender's own domain is no excuse here: it is not the brand's either.
    ...(brand && !isBrandHost(host, brand) && !isRestricted(host) && !own.some((domain) => isUnder(host, domain))
      ? [sign('linkUnlikeBrand', { host })]
      : []),
    ...(foreign && !brand && from !== '' ? [sign('linkUnlikeSender', { host, domain: from })] : []),
  ]
}

/** The words of the link are an address, and it is not the one the link leads to. */
function textElsewhere(link: MessageLink, host: string): Sign[] {
  const text = link.text.slice(0, 300).trim().toLowerCase()
  if (link.text === link.href || /[\s@]/u.test(text)) return []
  const named = hostOf(/^https?:/u.test(text) ? text : `http://${text}`)?.host ?? ''
  const isHost = /^(?:https?:\/\/|www\.)/u.test(text) || /^[a-z0-9.-]+\.[a-z]{2,}(?:\/|$)/u.test(text)
  if (!isHost || !named.includes('.') || registered(named) === registered(host)) return []
  return [sign('linkTextElsewhere', { text: named, host })]
}

/** An invitation to sign in that leads only to our own house, an authority's or the named brand's is none to distrust. */
function onlyOwnLinks(message: ReadMessage, own: readonly string[]): boolean {
  const claim = claimed(message)
  const brand = claim && isFromBrand(message, claim.brand) && standing(message) === 'passed' ? claim.brand : null
  const hosts = message.links.map((link) => hostOf(link.href)?.host).filter((host) => host !== undefined)
  return (
    hosts.length > 0 &&
    hosts.every(
      (host) =>
        isRestricted(host) || own.some((domain) => isUnder(host, domain)) || (brand && isBrandHost(host, brand)),
    )
  )
}
