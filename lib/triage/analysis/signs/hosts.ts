import { getDomain, getDomainWithoutSuffix, getPublicSuffix, parse } from 'tldts'
import { oneLetterApart, skeleton } from '@/lib/core/lookalike-name'
import brands from './brands.json'
import lists from './hosts.json'
import type { AnalysisContext } from './sign'

export type Brand = { id: string; names: { ja: string[]; en: string[] }; domains: string[]; common?: boolean }
export const BRANDS: readonly Brand[] = brands

const FREE_MAIL = new Set(lists.freeMail)
const SHORTENERS = new Set(lists.shorteners)
const CHEAP = new Set(lists.cheapSuffixes)

/** The domain somebody registered, '' when the host has none. `.example` and its like count as suffixes. */
export const registered = (host: string): string =>
  getDomain(host) ?? (host.includes('.') ? host.split('.').slice(-2).join('.') : '')
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)
export const isFreeMail = (host: string): boolean => FREE_MAIL.has(host) || FREE_MAIL.has(registered(host))
export const isShortener = (host: string): boolean =>
  SHORTENERS.has(host) || SHORTENERS.has(host.replace(/^www\./u, ''))
export const isFreeHosting = (host: string): boolean =>
  lists.freeHosting.some((domain) => isUnder(host, domain) && host !== domain) || ['forms.gle'].includes(host)
export const isCheap = (host: string): boolean => CHEAP.has(getPublicSuffix(host)?.split('.').at(-1) ?? '')
export const isRestricted = (host: string): boolean =>
  lists.restrictedSuffixes.some((suffix) => isUnder(host, suffix) && host !== suffix)
export const isBrandHost = (host: string, brand: Brand): boolean =>
  brand.domains.some((domain) => isUnder(host, domain))

/** Names set apart for documentation (RFC 2606) say nothing about who has them. */
export const isReserved = (host: string): boolean => /\.(?:example|test|invalid|localhost)$/u.test(host)

/** The host a link leads to, in lower case and punycode; null for what leads nowhere on a network. */
export function hostOf(href: string): { host: string; isIp: boolean; disguised: boolean } | null {
  const plain = href.replace(/[\s\p{Cc}]/gu, '').slice(0, 2000)
  if (!/^(?:https?|ftp):/iu.test(plain)) return null
  try {
    const url = new URL(plain)
    if (url.hostname.length > 253) return null
    return {
      host: url.hostname.replace(/\.$/u, ''),
      isIp: Boolean(parse(url.hostname).isIp),
      disguised: url.username.includes('.'),
    }
  } catch {
    return null
  }
}

/** Own domains as told, else the one the message was sent to, unless that is a free mail address. */
export function ownDomains(to: readonly { address: string }[], context: AnalysisContext): string[] {
  if (context.ownDomains.length > 0) return context.ownDomains.map((domain) => domain.toLowerCase())
  const first = registered(domainOf(to[0]?.address ?? ''))
  return first === '' || isFreeMail(first) ? [] : [first]
}

/** The brand or own domain that a foreign host is made to be taken for, or null. */
export function mistakenFor(host: string, own: readonly string[]): string | null {
  if (own.some((domain) => isUnder(host, domain)) || BRANDS.some((brand) => isBrandHost(host, brand))) return null
  if (isFreeMail(host) || isRestricted(host)) return null
  const shown = unicodeHost(host)
  const label = getDomainWithoutSuffix(shown) ?? shown.split('.').slice(-2, -1)[0] ?? ''
  const pieces = shown.split(/[.-]/u).filter(Boolean).slice(-20, -1).map(skeleton)
  const look = skeleton(label)
  const ownModels = own.map(modelOf)
  // The own name set before a foreign domain: `own-name.mail-admin.example`.
  const before = ownModels.find(({ name, skeleton: model }) => name.length >= 6 && skeleton(shown).includes(model))
  if (before) return before.domain
  const found = [...ownModels, ...BRAND_MODELS].find(
    ({ name, skeleton: model }) =>
      name.length >= 3 &&
      (pieces.includes(model) ||
        (name.length >= 5 && oneLetterApart(name, label)) ||
        (name.length >= 6 && look.includes(model))),
  )
  return found?.domain ?? null
}

/** A name that others imitate: `amazon` of `amazon.co.jp`. */
type Model = { domain: string; name: string; skeleton: string }

function modelOf(domain: string): Model {
  const name = getDomainWithoutSuffix(domain) ?? domain.split('.')[0] ?? ''
  return { domain, name, skeleton: skeleton(name) }
}

/** A short name counts as a whole piece only; six letters or more within a longer label too: `amazonsecure`. */
const BRAND_MODELS: readonly Model[] = BRANDS.filter((brand) => !brand.common)
  .flatMap((brand) => brand.domains)
  .map(modelOf)
  .filter(({ name }) => name !== 'go' && name !== 'lg' && name !== 'police')

/** Punycode as the letters a reader sees. */
export function unicodeHost(host: string): string {
  if (!host.includes('xn--')) return host
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label))
    .join('.')
}

/** RFC 3492, section 6.2. */
function decodePunycode(input: string): string {
  const cut = input.lastIndexOf('-')
  const output = [...input.slice(0, Math.max(cut, 0))].map((letter) => letter.codePointAt(0) ?? 0)
  let [n, i, bias, at] = [128, 0, 72, cut < 0 ? 0 : cut + 1]
  while (at < input.length && output.length < 64) {
    const old = i
    for (let w = 1, k = 36; ; k += 36) {
      const code = input.charCodeAt(at++)
      const digit = code >= 48 && code <= 57 ? code - 22 : code >= 97 && code <= 122 ? code - 97 : 99
      if (digit > 35 || i > 0x7fffffff) return input
      i += digit * w
      const t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
      if (digit < t) break
      w *= 36 - t
    }
    const length = output.length + 1
    let delta = old === 0 ? Math.floor((i - old) / 700) : Math.floor((i - old) / 2)
    delta += Math.floor(delta / length)
    let k = 0
    for (; delta > 455; k += 36) delta = Math.floor(delta / 35)
    bias = k + Math.floor((36 * delta) / (delta + 38))
    n += Math.floor(i / length)
    if (n > 0x10ffff) return input
    i %= length
    output.splice(i++, 0, n)
  }
  return String.fromCodePoint(...output)
}
